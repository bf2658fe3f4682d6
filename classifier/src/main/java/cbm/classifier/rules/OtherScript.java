package cbm.classifier.rules;

/** Tells messages that are not written in the letters that rules know words in: what is not in them was perhaps said otherwise. */
final class OtherScript {

    private static final int ASCII = 128;

    /** Of so many letters one is none of English in a message that is written otherwise. */
    private static final int SHARE = 3;

    private OtherScript() {}

    /** Whether many of a message's letters are none of English. */
    static boolean isThatOf(MessageText message) {
        int letters = 0;
        int others = 0;
        for (MessageText.Sentence sentence : message.sentences()) {
            String text = sentence.text();
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetter(text.charAt(i))) {
                    letters++;
                    others += text.charAt(i) < ASCII ? 0 : 1;
                }
            }
        }
        return others * SHARE > letters;
    }
}
