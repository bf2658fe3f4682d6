package cbm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The program's entry; the one place that ends the process. */
public final class Main {
    private Main() {}

    /** Runs the command line that the arguments hold and exits with its {@link ExitCode}. */
    public static void main(String[] args) {
        DataWriter out = new DataWriter(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        err.flush();
        System.exit(code);
    }

    /** Runs a command line; a success whose data could not be written is none. */
    static int run(DataWriter out, PrintWriter err, String... args) {
        int code = Cbm.run(out, err, args);
        Optional<String> loss = out.loss();
        if (loss.isEmpty()) {
            return code;
        }
        err.println("cbm: standard output could not be written: " + loss.get());
        return Math.max(code, ExitCode.WORLD.code());
    }
}
