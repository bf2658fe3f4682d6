package cbm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program's entry; the one place that ends the process. */
public final class Main {
    private Main() {}

    /** Runs the command line that the arguments hold and exits with its {@link ExitCode}. */
    public static void main(String[] args) {
        PrintWriter out = new DataWriter(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int code = Cbm.run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
