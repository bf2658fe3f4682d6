package cbm.miner.git;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.BatchingProgressMonitor;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.TrackingRefUpdate;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Brings remote repositories into folders of our own. Credentials of an address are used and never written down. */
public final class Cloning {
    private static final RefSpec ALL_BRANCHES = new RefSpec("+refs/heads/*:refs/heads/*");

    /** The name of a Java class before what it says. */
    private static final String JAVA_NAME = "\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ";

    private static final String UNSAID =
            "it broke off without saying why; try again, or clone it with git and mine the clone";

    private Cloning() {}

    /**
     * Clones a repository with all its branches, bare.
     *
     * @param address where it is; user and password in it are used to log in
     * @param folder an empty folder
     * @param progress hears of steps done
     * @throws UnusableRepository where it cannot be had
     */
    public static void cloneBare(String address, Path folder, LongConsumer progress) throws IOException {
        IsolatedSystem.install();
        try {
            URIish uri = new URIish(address);
            CloneCommand command = Git.cloneRepository()
                    .setURI(withoutCredentials(uri).toString())
                    .setDirectory(folder.toFile())
                    .setBare(true)
                    .setCloneAllBranches(true)
                    .setTagOption(TagOpt.NO_TAGS)
                    .setProgressMonitor(new Monitor(progress));
            logIn(command, uri);
            command.call().close();
            Files.deleteIfExists(folder.resolve(Constants.FETCH_HEAD));
            keepPublicAddress(folder, address);
        } catch (java.net.URISyntaxException e) {
            throw UnusableRepository.wronglyNamed("'" + shown(address) + "' is not an address of a repository");
        } catch (GitAPIException | org.eclipse.jgit.api.errors.JGitInternalException e) {
            throw UnusableRepository.unreadable("cannot clone " + shown(address) + ": " + reason(e));
        }
    }

    /** Fetches what is new on all branches into a clone of ours. */
    public static void update(Path folder, String address, LongConsumer progress) throws IOException {
        IsolatedSystem.install();
        dropLeftovers(folder);
        try (Git git = Git.open(folder.toFile())) {
            URIish uri = new URIish(address);
            FetchCommand command = git.fetch()
                    .setRemote(withoutCredentials(uri).toString())
                    .setRefSpecs(ALL_BRANCHES)
                    .setRemoveDeletedRefs(true)
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setProgressMonitor(new Monitor(progress));
            logIn(command, uri);
            take(git.getRepository(), command.call(), address);
        } catch (java.net.URISyntaxException e) {
            throw UnusableRepository.wronglyNamed("'" + shown(address) + "' is not an address of a repository");
        } catch (GitAPIException | org.eclipse.jgit.api.errors.JGitInternalException e) {
            throw UnusableRepository.unreadable("cannot fetch from " + shown(address) + ": " + reason(e));
        }
    }

    /** Locks and half-written packs of a fetch that was killed; nobody else works in a clone of ours. */
    private static void dropLeftovers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Cloning::isLeftover).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isLeftover(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean isTemporary = name.endsWith(".lock")
                || name.startsWith("noz")
                || name.startsWith("gc_")
                || name.startsWith("incoming_");
        return isTemporary && Files.isRegularFile(file);
    }

    /** Makes sure that every branch was moved, and follows the remote where its main branch is another one now. */
    private static void take(Repository repository, FetchResult fetched, String address) throws IOException {
        for (TrackingRefUpdate update : fetched.getTrackingRefUpdates()) {
            boolean isTaken = switch (update.getResult()) {
                case NEW, FORCED, FAST_FORWARD, NO_CHANGE, RENAMED -> true;
                case NOT_ATTEMPTED, LOCK_FAILURE, REJECTED, REJECTED_CURRENT_BRANCH, IO_FAILURE -> false;
                case REJECTED_MISSING_OBJECT, REJECTED_OTHER_REASON -> false;
            };
            if (!isTaken) {
                throw UnusableRepository.unreadable("cannot fetch from " + shown(address) + ": " + update.getLocalName()
                        + " was not moved (" + update.getResult() + ")");
            }
        }
        Ref head = fetched.getAdvertisedRef(Constants.HEAD);
        if (head != null && head.isSymbolic()) {
            String main = head.getTarget().getName();
            if (main.startsWith(Constants.R_HEADS) && !main.equals(repository.getFullBranch())) {
                repository.updateRef(Constants.HEAD).link(main);
            }
        }
        Files.deleteIfExists(repository.getDirectory().toPath().resolve(Constants.FETCH_HEAD));
    }

    private static URIish withoutCredentials(URIish uri) {
        boolean isSsh = uri.getScheme() == null || uri.getScheme().contains("ssh");
        return isSsh ? uri.setPass(null) : uri.setUser(null).setPass(null);
    }

    private static void logIn(TransportCommand<?, ?> command, URIish uri) {
        if (uri.getPass() != null
                || (uri.getUser() != null
                        && uri.getScheme() != null
                        && uri.getScheme().startsWith("http"))) {
            command.setCredentialsProvider(
                    new UsernamePasswordCredentialsProvider(uri.getUser(), uri.getPass() == null ? "" : uri.getPass()));
        } else if (uri.getScheme() != null && uri.getScheme().startsWith("http")) {
            command.setCredentialsProvider(new NetRCCredentialsProvider());
        }
    }

    private static void keepPublicAddress(Path folder, String address) throws IOException {
        try (Git git = Git.open(folder.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.unsetSection("remote", "origin");
            RemoteAddress.publicForm(address).ifPresent(url -> config.setString("remote", "origin", "url", url));
            config.save();
        }
    }

    private static String shown(String address) {
        return RemoteAddress.publicForm(address).orElse(address.replaceFirst("//[^/@]*@", "//"));
    }

    /** Why it failed, in a line without names of Java and without credentials. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = switch (cause) {
            case UnknownHostException host -> "its host cannot be found";
            case SocketTimeoutException slow -> "its host does not answer in time";
            case EOFException cut -> "the connection was cut";
            default -> cause.getMessage() == null ? UNSAID : cause.getMessage();
        };
        return why.replaceAll(JAVA_NAME, "").replaceAll("//[^/@\\s]*@", "//").replaceAll("\\s+", " ");
    }

    /** Passes JGit's progress on as plain steps. */
    private static final class Monitor extends BatchingProgressMonitor {
        private final LongConsumer progress;
        private int last;

        Monitor(LongConsumer progress) {
            this.progress = progress;
        }

        @Override
        protected void onUpdate(String task, int work, java.time.Duration duration) {
            step(work);
        }

        @Override
        protected void onEndTask(String task, int work, java.time.Duration duration) {
            step(work);
            last = 0;
        }

        @Override
        protected void onUpdate(String task, int work, int total, int percent, java.time.Duration duration) {
            step(work);
        }

        @Override
        protected void onEndTask(String task, int work, int total, int percent, java.time.Duration duration) {
            step(work);
            last = 0;
        }

        private void step(int work) {
            progress.accept(Math.max(0, work - last));
            last = work;
        }
    }
}
