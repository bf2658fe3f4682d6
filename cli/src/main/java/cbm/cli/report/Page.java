package cbm.cli.report;

import cbm.miner.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The HTML around the data: a fixed text, its style and its scripts, each named in the page's policy by its hash, so that a browser runs
 * nothing else and asks no server for anything.
 */
final class Page {
    private static final String CHARTS = "/META-INF/resources/webjars/d3/7.9.0/";
    private static final List<String> SCRIPTS =
            List.of("base.js", "charts.js", "figures.js", "diff.js", "browser.js", "main.js");

    private Page() {}

    /**
     * The page.
     *
     * @param head the packed data that it needs at once
     * @param blocks the packed details of commits
     */
    static byte[] of(String head, List<String> blocks) {
        String style = own("report.css");
        String charts = resource(CHARTS + "dist/d3.min.js").strip();
        StringBuilder script = new StringBuilder("'use strict';\n(() => {\n");
        SCRIPTS.forEach(name -> script.append(own(name)));
        String program = script.append("})();\n").toString();
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(charts) + "' '"
                + hash(program) + "'; base-uri 'none'; form-action 'none'";
        StringBuilder data = new StringBuilder(block("head", head));
        for (int i = 0; i < blocks.size(); i++) {
            data.append(block("block-" + i, blocks.get(i)));
        }
        String notice = resource(CHARTS + "LICENSE").strip();
        return own("report.html")
                .replace("{{policy}}", policy)
                .replace("{{style}}", style)
                .replace("{{licence}}", checked(notice, "-->"))
                .replace("{{data}}", data)
                .replace("{{charts}}", checked(charts, "</script"))
                .replace("{{program}}", checked(program, "</script"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String block(String id, String packed) {
        if (!packed.matches("[A-Za-z0-9+/=]*+")) {
            throw new IllegalStateException("not base64");
        }
        return "<script type=\"application/octet-stream\" id=\"" + id + "\">" + packed + "</script>\n";
    }

    private static String checked(String text, String never) {
        if (text.contains(never)) {
            throw new IllegalStateException("a packed file holds " + never);
        }
        return text;
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String own(String name) {
        return resource("/cbm/cli/report/" + name);
    }

    private static String resource(String name) {
        try (InputStream bytes = Page.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
