package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads function literals, each in a frame of its own, with the locks that are held when it runs. */
final class LiteralReader {

    private final Position position;
    private final Exits exits;
    private final Captures captures;
    private final StatementReader statements;
    private final Resolver resolver;

    LiteralReader(Position position, Exits exits, Captures captures, StatementReader statements, Resolver resolver) {
        this.position = position;
        this.exits = exits;
        this.captures = captures;
        this.statements = statements;
        this.resolver = resolver;
    }

    /** Reads a literal. Returns the number that its enclosure has. */
    int read(Expression.FunctionLiteral literal, Enclosure.Kind kind, String name) {
        int number = position.nextLiteral();
        Frame outer = position.frame;
        LockState before = position.state;
        int outerLeaf = position.leaf;
        List<Enclosure> around = new ArrayList<>(outer.enclosures());
        around.add(new Enclosure(kind, name, number));
        List<HeldLock> held = kind.runsInPlace() ? before.held() : List.of();
        Frame frame = outer.literal(List.copyOf(around), literal.start(), literal.end(), position.loop, held);
        if (kind.isGoroutine()) {
            captures.starts(frame, literal);
        } else if (kind == Enclosure.Kind.STORED || name.equals("SetFinalizer") || name.equals("AddCleanup")) {
            captures.outlives(frame, literal);
        }
        position.addLeaf("func", true, outerLeaf, literal, literal.type());
        Inner inner = new Inner(frame);
        inner.read(literal.body(), literal);
        LockState after = exits.joined(frame);
        position.frame = outer;
        position.leaf = outerLeaf;
        position.state = switch (kind) {
            case CALLED -> after.reachable() ? new LockState(true, after.held(), before.deferred()) : before;
            case DEFER -> releasing(before, literal.body());
            default -> before;
        };
        return number;
    }

    /** The locks that the deferred literal's own statements release. */
    private LockState releasing(LockState before, Statement.Block body) {
        LockState state = before;
        int from = body.start();
        for (Position.Entry entry : position.entries()) {
            boolean within = entry.offset() >= from && entry.offset() < body.end();
            if (within && entry.fact().kind().releasesLock()) {
                state = state.releaseAtReturn(entry.fact().subject().path());
            }
        }
        return state;
    }

    /** The saving and setting of all that a literal begins anew. */
    private final class Inner {
        private final Frame frame;
        private final List<Arm> selectArms = position.selectArms;
        private final int loops = position.loops;
        private final int loop = position.loop;

        Inner(Frame frame) {
            this.frame = frame;
        }

        void read(Statement.Block body, Expression.FunctionLiteral literal) {
            position.frame = frame;
            position.state = LockState.holding(frame.inherited());
            position.selectArms = List.of();
            position.loops = 0;
            resolver.enterBlock();
            statements.declareFields(literal.type().parameters(), Variable.Role.PARAMETER);
            statements.declareFields(literal.type().results(), Variable.Role.RESULT);
            statements.literalBody(body);
            resolver.leaveBlock();
            exits.finish(frame, literal);
            position.selectArms = selectArms;
            position.loops = loops;
            position.loop = loop;
        }
    }
}
