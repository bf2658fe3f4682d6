package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue: every rule there is, in the order of reports. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new SaysDeadlock(),
            new SaysHang(),
            new SaysDataRace(),
            new SaysRace(),
            new SaysGoroutineLeak(),
            new SaysLeak(),
            new SaysClosedChannel(),
            new SaysPanic(),
            new SaysRelock(),
            new SaysHolding(),
            new SaysLockOrder(),
            new SaysMissingUnlock(),
            new SaysProtect(),
            new SaysCapture(),
            new SaysBuffered(),
            new SaysWaitGroup(),
            new SaysChannel(),
            new SaysLock(),
            new SaysAtomic(),
            new SaysContext(),
            new SaysTimer(),
            new SaysPipe(),
            new SaysCond(),
            new SaysOnce(),
            new SaysFlaky(),
            new SaysTest(),
            new SaysFix(),
            new SaysFeature(),
            new SaysRefactor(),
            new SaysDocs(),
            new SaysVendor(),
            new SaysPerformance(),
            new SaysCi(),
            new SaysCopy(),
            new SaysOrder(),
            new SaysMoved(),
            new SaysRemoved(),
            new SaysShutdown(),
            new SaysGoroutine(),
            new SaysLongReport(),
            new UnlockOnWayOut(),
            new RelockGone(),
            new ReadRelockGone(),
            new CallsUnlockedVariant(),
            new LockingCallRemoved(),
            new LockRemoved(),
            new LockAdded(),
            new LockAddedToOld(),
            new LockLater(),
            new LockEarlier(),
            new UnlockEarlier(),
            new UnlockLater(),
            new LocksReordered(),
            new CallOutOfLock(),
            new LockingCallOutOfLock(),
            new ChannelOutOfLock(),
            new ChannelUnderLock(),
            new ChangedChannelUnderLock(),
            new CallUnderLockWaits(),
            new AccessIntoLock(),
            new AccessOutOfLock(),
            new AccessByLockingCall(),
            new LockDeclared(),
            new LockUndeclared(),
            new ReadLockToLock(),
            new LockToReadLock(),
            new LockToUnlock(),
            new OtherLock(),
            new BufferAdded(),
            new CapacityChanged(),
            new SendEscapable(),
            new ReceiveEscapable(),
            new SelectArmAdded(),
            new StopArm(),
            new NonBlockingSelect(),
            new CloseAdded(),
            new CloseRemoved(),
            new CloseMoved(),
            new CloseOnce(),
            new SendAdded(),
            new ReceiveAdded(),
            new MessageRemoved(),
            new MessageMoved(),
            new SendToClose(),
            new ChannelMadeEarlier(),
            new ChannelForOrder(),
            new ChannelGone(),
            new AddBeforeGo(),
            new GroupAdded(),
            new DoneChanged(),
            new WaitMoved(),
            new CondSignal(),
            new CondWait(),
            new GroupWait(),
            new LoopVariableCopied(),
            new CaptureGone(),
            new LoopCaptureGone(),
            new SharedCapture(),
            new GoAdded(),
            new GoRemoved(),
            new GoMoved(),
            new AboveGo(),
            new WrittenEarlier(),
            new AtomicAdded(),
            new AtomicReworked(),
            new CopyAdded(),
            new LocalCopy(),
            new LocalCopyUnderLock(),
            new AccessGuarded(),
            new WriteRemoved(),
            new NilChecked(),
            new MapOrSlice(),
            new MapProtected(),
            new PipeChanged(),
            new CancelAdded(),
            new ContextChanged(),
            new TimerChanged(),
            new SleepChanged(),
            new TestStopInGoroutine(),
            new RuntimeCall(),
            new OnceAdded(),
            new ErrorWayOut(),
            new TouchesLock(),
            new TouchesChannel(),
            new TouchesSelect(),
            new TouchesAtomic(),
            new TouchesGroup(),
            new TouchesCond(),
            new TouchesOnce(),
            new TouchesContext(),
            new TouchesTimer(),
            new TouchesErrgroup(),
            new TouchesSemaphore(),
            new TouchesSyncMap(),
            new TouchesPool(),
            new TouchesGo(),
            new TestsOnly(),
            new NoSynchronisation(),
            new MostlyNew(),
            new LargeChange(),
            new SmallChange());

    private Rules() {}

    /** All rules. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule of an id. */
    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** All that all rules find in a fix, in the order of the catalogue. */
    public static List<Finding> findings(Dossier fix) {
        List<Finding> findings = new ArrayList<>();
        ALL.forEach(rule -> findings.addAll(rule.examine(fix)));
        return List.copyOf(findings);
    }

    /** The evidence among findings: those that count. */
    public static List<Evidence> evidence(List<Finding> findings) {
        return findings.stream().filter(Finding::counts).map(Finding::evidence).toList();
    }
}
