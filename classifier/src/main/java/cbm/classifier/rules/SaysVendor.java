package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of a dependency or a release. */
final class SaysVendor implements Rule {

    private static final Card CARD = new Card(
            "message-vendor",
            "The subject speaks of a dependency or a release",
            "Bump, vendor, upgrade, dependencies, version, release.",
            "The change lies in somebody else's code.",
            "A fix by way of a new version of a dependency.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\bbump\\w*|\\bvendor\\w*|\\bre-?vendor\\w*|\\bupgrad\\w*|\\bgodeps?\\b|\\bdependenc\\w+|\\bgo\\.mod\\b|\\bglide\\b|\\bversion bump\\b|\\brelease (?:v?\\d|notes?)|\\bupdate\\w* (?:\\w+ )?(?:to (?:v?[0-9]|commit|latest|release)|libnetwork|runc|containerd|swarmkit|protobuf)"
                            + "|\\bgo\\.sum\\b|\\bgo mod\\b|\\bdeps\\b|\\bdependabot\\b|\\brenovate\\b|\\bsubmodules?\\b|\\bpackage-lock\\b|\\byarn\\.lock\\b|\\b(?:prepare|tag|cut)\\w* (?:the |for |a )*(?:release|v?\\d+\\.\\d)")
            .butNot(
                    "\\b(?:parallel|concurrent|recursive)(?:ly)? (?:\\w+ )?submodules?\\b",
                    "\\bupgrad\\w* (?:\\w+ )?(?:channel|connection|lock|rlock|mutex|request|header|handler|path|process|tests?|controller|handshake|to (?:a )?(?:websocket|tls|write|exclusive))\\w*",
                    "\\b(?:websocket|connection|http|protocol|lock|tls|rolling|schema|live|in-place|during|after|before|while|on) (?:an? |the )?upgrad\\w*",
                    "\\bdependenc\\w+ (?:graph|injection|cycle|order|resolution)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
