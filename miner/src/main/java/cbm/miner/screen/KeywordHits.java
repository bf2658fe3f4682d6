package cbm.miner.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The keywords of a profile that one message holds.
 *
 * @param subject indices into the profile's keywords that the first paragraph holds
 * @param body indices that the rest holds
 */
public record KeywordHits(BitSet subject, BitSet body) {
    public KeywordHits {
        subject = (BitSet) subject.clone();
        body = (BitSet) body.clone();
    }

    @Override
    public BitSet subject() {
        return (BitSet) subject.clone();
    }

    @Override
    public BitSet body() {
        return (BitSet) body.clone();
    }

    /** Each keyword that hit with the places where it did, such as {@code race@subject+body}, in the profile's order. */
    public List<String> describe(KeywordProfile profile) {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < profile.keywords().size(); index++) {
            if (subject.get(index) || body.get(index)) {
                String where = subject.get(index) ? body.get(index) ? "subject+body" : "subject" : "body";
                lines.add(profile.keywords().get(index).text() + "@" + where);
            }
        }
        return lines;
    }
}
