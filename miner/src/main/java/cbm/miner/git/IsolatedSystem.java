package cbm.miner.git;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.internal.storage.file.WindowCache;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit's view of the machine, cut off from it: no configuration of the user or the system is read, none is written, no
 * git process is started, and no probe file is laid into a mined repository to measure the clock of its file system.
 * What cbm reads therefore depends on the repository alone.
 */
final class IsolatedSystem extends SystemReader {
    private static final long MILLION = 1_000_000L;
    private static boolean installed;

    private IsolatedSystem() {
        setPlatformChecker();
    }

    /** Makes JGit use this view in the whole process; JGit knows no narrower scope. */
    static synchronized void install() {
        if (installed) {
            return;
        }
        SystemReader.setInstance(new IsolatedSystem());
        WindowCacheConfig cache = new WindowCacheConfig();
        cache.setPackedGitLimit(256 * MILLION);
        cache.setPackedGitWindowSize(64 * 1024);
        cache.setDeltaBaseCacheLimit(48 * 1024 * 1024);
        cache.setStreamFileThreshold(64 * 1024 * 1024);
        WindowCache.reconfigure(cache);
        installed = true;
    }

    @Override
    public String getHostname() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        // GIT_DIR and its like must not redirect what the command line names.
        return variable.startsWith("GIT_") ? null : System.getenv(variable);
    }

    @Override
    public @Nullable String getProperty(String key) {
        return System.getProperty(key);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public long getCurrentTime() {
        return Instant.now().toEpochMilli();
    }

    @Override
    public int getTimezone(long when) {
        return 0;
    }

    @Override
    public TimeZone getTimeZone() {
        return TimeZone.getTimeZone(ZoneOffset.UTC);
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    /** A configuration without entries that answers the questions about file clocks from memory. */
    private static final class EmptyConfig extends FileBasedConfig {
        EmptyConfig(Config parent, FS fs) {
            super(parent, new File("no-such-configuration"), fs);
        }

        @Override
        public void load() {
            // Nothing stands behind it.
        }

        @Override
        public void save() throws IOException {
            // Nothing is kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long defaultValue, TimeUnit wanted) {
            if ("filesystem".equals(section)) {
                return wanted.convert(10, TimeUnit.MILLISECONDS);
            }
            return super.getTimeUnit(section, subsection, name, defaultValue, wanted);
        }
    }
}
