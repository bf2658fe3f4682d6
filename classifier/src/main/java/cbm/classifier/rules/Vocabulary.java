package cbm.classifier.rules;

/** Words that several cues share, as parts of regular expressions over lower case, and contexts in which they mean something else. */
final class Vocabulary {

    /** Goroutines, as people write and mistype them. */
    static final String GOROUTINE = "go[- ]?ro?u?n?tin(?:es?|s)?";

    /** What stands before the first word of a subject: packages, tags, tickets, and a type of change with its scope. */
    static final String PREFIX =
            "^(?:[^\\w\\[(#]*(?:\\[[^\\]]{1,40}\\]:?|\\([^)]{1,40}\\):?|[a-z][a-z0-9]+-\\d+:?|#\\d+:?"
                    + "|(?!(?:(?:hot|bug)-?)?fix|revert|feat|repair|avoid|prevent|undo)[\\w./,*-]+(?:\\([^)]*\\))?!?:) ?)*+\\W*";

    /** The state of things before or after a change or a version, and no order in what a program does. */
    static final String HISTORY = String.join(
            "|",
            "\\b(?:before|after|prior to) (?:this|these|my|our|your) (?:\\w+ )?(?:changes?|commits?|patch(?:es)?|fix(?:es)?|prs?|pull requests?|series|refactor\\w*|rewrite)\\b",
            "\\b(?:before|after|prior to) (?:that|the) (?:change|patch|fix|pr|pull request)\\b",
            "\\b(?:before|after|prior to) (?:(?:commit |pr |pull request )?(?:#\\d+|[0-9a-f]{7,40}\\b|https?:)|(?:version |go ?)?v?\\d+\\.\\d+|version \\d)");

    /** What moves by itself, from one state to the next or to another owner; and names of branches, files and functions. */
    static final String MOVES_ITSELF = String.join(
            "|",
            "\\bmov(?:e|es|ing) (?:on |over |away |forward |back |itself )?(?:to|into|towards?|from)\\b"
                    + "(?! (?:the )?(?:very )?(?:top|end|bottom|front|begin\\w*|start|before|after|earlier|later|defer\\w*)\\b)",
            "\\bmov(?:e|es|ing) (?:on|forward|ahead)\\b",
            "^merge (?:pull request|branch|remote-tracking branch)\\b.*",
            "\\S*[-/_]mov(?:e|es|ed|ing)\\b\\S*|\\bmov(?:e|es|ed|ing)[-_]\\S*");

    /** That something goes on without an end. */
    static final String FOREVER = "(?:for ?ever|indefinitely|infinitely|endlessly|eternally|permanently|perpetually"
            + "|for good(?=[.,;]|$)|without end|in vain|ad infinitum)";

    /** To race, in all its forms. */
    static final String RACE = "rac(?:e|es|ed|y|ey|e-y|ing|ily|iness)";

    /** A lock by its name; no block, no clock and no file. */
    static final String A_LOCK = "(?:\\w*mutex(?:es)?|\\w*(?<![bc])locks?|mu|mut|mtx)\\b(?![- ]?files?\\b)";

    /** Many who run at the same time. */
    static final String SEVERAL =
            "(?:two|three|multiple|several|many|different|various|other|another|both|child|parallel|concurrent|separate|competing"
                    + "|more than one)";

    /** To block, where it is a verb: not the blocks of a chain, a device or a text. What stands before is looked at last, as it takes longest. */
    static final String BLOCK =
            "(?=block)(?:(?<!\\b(?:the|a|an|each|every|new|next|last|this|that|these|those|of|per|code|genesis|pending|old|empty|current|latest"
                    + "|parent|child|head|first|bad|all|any|no|some|more|future|mined|mine|import|imported|importing|propose|proposed"
                    + "|seal|sealed|fetch|verify|validate|process|prune|reject|insert|commit|produce|produced|finalized|finalised"
                    + "|request|download|data|storage|memory|disk|basic|select|uncle|orphan|stale|invalid|valid|signed|received"
                    + "|missing|previous|canonical|initial|raw|cidr|ip|text|local|remote|config) )"
                    + "(?<![\\w-])blocks?|(?<![\\w-])block(?:ed|ing))\\b(?![- ]?"
                    + "(?:chain|device|storage|volume|number|height|hash|header|import|propos|produc|reward|explor|gossip|validat"
                    + "|(?:size|list|body|bodie|time|comment|profile|index|indice|cache|id|range|sync|file|pool|level|quote|editor|element|tag"
                    + "|template|user|domain|access to|requests? from|traffic)s?\\b"
                    + "|(?:on|in|of|from) (?:the |a )?(?:\\w+ )?(?:chain|ledger|disk|fork|branch|database|db)\\b))";

    /** Races that are said to be of processes or machines, and so not of goroutines. */
    static final String RACES_OF_PROCESSES =
            "\\brac(?:e|es)(?: conditions?)? (?:between|among|of|across) (?:\\w+ ){0,2}(?:process(?:es)?|machines|hosts|containers|instances|replicas|invocations|commands|daemons)\\b";

    /** Contexts in which a race is none between goroutines. */
    static final String OTHER_RACES = String.join(
            "|",
            "\\b(?:horse|car|arms|human|drag|rat|bike|boat|foot) rac\\w+",
            "\\brace (?:track|car|day|result|number|distance|and ethnicity|ethnicity|gender)\\w*",
            "\\b(?:ethnicity|gender|religion)\\b.{0,20}\\brace\\b",
            "\\brace to the (?:bottom|top)\\b",
            "\\bhappy[- ]eyeballs\\b.*",
            "\\brac(?:e|es|ed|ing) (?:the |both |two |all |multiple |several |parallel )*"
                    + "(?:a and aaaa|ipv[46]|lookups?|dial|dials|dialing|connection attempts|addresses|endpoints|upstreams?|backends|replicas"
                    + "|resolvers|queries|servers|mirrors|transports|dns)\\b");

    /** Locks that are no mutexes: of files, rows, leases, accounts and versions. */
    static final String OTHER_LOCKS = String.join(
            "|",
            "\\b(?:file|dist\\w*|advisory|etcd|redis|consul|zookeeper|database|row|table|record|gap|intent|predicate|package|version|dependency"
                    + "|lease|leader|leadership|election|os|apt|dpkg|git|deployment|migration|account|legal|wallet|pessimistic|optimistic"
                    + "|caps|scroll|screen)[- ]?lock(?:s|ing|ers?|files?)?\\b",
            "\\bskip locked\\b|\\bselect\\b.{0,60}\\bfor (?:update|share)\\b.*|\\block wait timeouts?\\b|\\block tables?\\b",
            "\\bflocks?\\b|\\block[- ]?(?:file|service|server|api|command|rpc|time|screen|icon|period)s?\\b",
            "\\b\\w+[- ]lock\\.(?:json|ya?ml|toml)|\\.lock\\.hcl\\b|\\b(?:index|head|yarn|poetry|cargo|gopkg|glide|gemfile|composer|pipfile|flake|chart|bun|uv"
                    + "|mix|pubspec|podfile|packed-refs|shallow|pid)\\.lock\\b",
            "--[\\w-]*lock[\\w-]*",
            "\\blocked (?:account|user|fund|token|out|balance|amount|coin)\\w*",
            "\\block(?:s|ed|ing)? (?:the )?(?:accounts|funds|coins|conversation|screen|dependenc)\\w*",
            "\\bunlock(?:s|ed|ing)? (?:the |an? )?(?:account|wallet|key|vault|keystore|device|phone|screen|user)\\w*");

    /** Atomic is also what happens as a whole: on a disk, in a database, between chains. */
    static final String OTHER_ATOMS = String.join(
            "|",
            "atomic(?:ally)? (?:writ(?!e to (?:a |the )?(?:field|counter|flag|variable|map))|renam|file|replac|commit|transaction|host|image"
                    + "|deploy|upgrad|install|symlink|move|moving|rollback|switch ?over|broadcast|swaps? (?:of|between|across)|batch|multi|design"
                    + "|clock|bomb|propert)\\w*",
            "\\b(?:files?|disk|rename[ds]?|renaming|transaction\\w*|symlinks?|director(?:y|ies))\\b.{0,40}\\batomic\\w*",
            "\\batomic\\w*\\b.{0,40}\\b(?:files?(?!\\.go)|disk|rename[ds]?|renaming|symlinks?|director(?:y|ies)|on crash)\\b",
            "\\bcross[- ]chain atomic\\w*",
            "project ?atomic");

    /** Channels that people talk through, that releases come through, and those of protocols. */
    static final String OTHER_CHANNELS = String.join(
            "|",
            "(?:release|stable|beta|nightly|rapid|edge|slack|irc|discord|telegram|mattermost|teams|chat|announcements?|private|public"
                    + "|payment|lightning|voice|tv|youtube|colou?r|rgb|alpha|audio|grpc|ssh|amqp|rabbitmq|stun|dtls|covert|email|e-mail|marketing"
                    + "|snap|helm|olm|test|sub|secure|alts?|credential|clientconn|client[- ]?conn(?:ection)?|rpc|grpc[- ](?:\\w+)) ?channels?",
            "\\bchannels? (?:credentials?|connectivity|state|states|idleness|targets?|options?|args?|arguments?|pooling)\\b",
            "\\bchannels? (?:bindings?|members?|membership|mentions?|topics?|purpose|permissions?|admins?|moderation|invites?|sidebar"
                    + "|funding|switcher|archiv\\w*|of (?:all )?matching)",
            "\\b(?:join(?:ing)?|archiv\\w*|unarchiv\\w*|renam\\w*|unmut\\w*|invit\\w*) (?:to )?(?:\\w+ ){0,2}channels?\\b",
            "\\barchived channels?\\b|\\bmatching channels?\\b|#[a-z][\\w-]* (?:\\w+ )?channels?\\b",
            "channelz");

    /** What is kept in step but is no memory: files, clocks, nodes. */
    static final String OTHER_SYNC = String.join(
            "|",
            "\\bsynchroni[sz]\\w* (?:of )?(?:the )?(?:time|clocks?|files?|folders?|director\\w+|repo\\w*|translations?|docs?|fork|upstream|blocks?"
                    + "|chain|headers?|ledger|peers?|nodes?|replicas?|followers?|calendars?|contacts?|secrets|users|accounts|branches|metadata)\\b",
            "\\b(?:time|clock|ntp|file|folder|block|chain|header|ledger|snapshot|repo|directory|translation|ldap|user)"
                    + " synchroni[sz]\\w*",
            "\\bsynchroni[sz]\\w* (?:\\w+ ){0,2}(?:with|from|to) (?:the )?(?:upstream|remote|repo\\w*|fork|master)\\b");

    /** Protection from other things than other goroutines. */
    static final String OTHER_GUARDS = String.join(
            "|",
            "\\b(?:protect|guard)\\w* (?:\\w+ ){0,2}(?:against|from) (?:an? |any |the |potential |possible )?(?:\\w+ )?(?:overflow|underflow|replay|xss|csrf|dos|ddos"
                    + "|nil|null|empty|malicious|invalid|bad|missing|malformed|zero|negative|division|infinite recursion|path traversal|sql|attack\\w*"
                    + "|abuse|oversi\\w+|huge|large)\\b.*",
            "\\b(?:password|branch|write|deletion|copy|csrf|xss|ddos|overflow|memory|replay)[- ]?protect\\w*",
            "\\bprotected (?:branch|route|resource|endpoint|page|path|namespace)\\w*",
            "\\bguard(?:s|ed|ing)? (?:\\w+ ){0,3}(?:by|behind|with) (?:a |the )?(?:feature|build tag|option|env)\\w*",
            "\\bguard clauses?\\b|\\bfeature guard");

    /** What a change had done that is taken back now. */
    static final String TAKEN_BACK = String.join(
            "|",
            "\\brevert\\w*:? (?:commit )?(?:[0-9a-f]{7,40} )?(?:[\"\u201c][^\"\u201d]*|'[^']*|`[^`]*)",
            "\\b(?:revert|roll(?:s|ed|ing)?[- ]?back|back(?:s|ed|ing)? out)\\w*\\b.{0,80}\\b(?:which|that) (?:had )?(?:fix|mend|repair|solv|resolv|address)(?:s|es|ed)?\\b.*",
            "^which (?:had )?(?:fixed|mended|repaired|solved|resolved|addressed)\\b.*");

    /** Bugs that are named by the way: met at other work, or left as they are. */
    static final String ASIDE = String.join(
            "|",
            "\\b(?:while|when) (?:working on|fixing|looking (?:at|into|for)|investigating|debugging)\\b.{0,120}",
            "\\bstill (?:has|have) (?:an? |some )?(?:possible |potential )?(?:data )?rac\\w+",
            "\\bat best\\b.{0,20}\\brac\\w+",
            "\\b(?:was|were|been|being|is|are|first|at first) (?:\\w+ )?(?:blamed on|taken for|mistaken for|attributed to|put down to)\\b.{0,60}",
            "\\b(?:suspect(?:s|ed|ing)?|suspicion|blam(?:es|ed|ing)|thought (?:of|it was|this was)|look(?:s|ed) like|seem(?:s|ed) (?:to be|like)) (?:an? |the |some )(?:\\w+ ){0,2}"
                    + "(?:rac\\w+|dead-?locks?|(?:go-?routine )?leaks?)\\b(?=.{0,60}\\b(?:but|though|yet|first|however|instead)\\b)",
            "\\b(?:first|at first|initially|wrongly) (?:suspect|blam|thought|look)\\w*\\b.{0,60}",
            "\\bnot (?:the|an?) (?:\\w+ ){0,2}(?:leaks?|rac\\w+|dead-?locks?) (?:that|which|from|reported|of)\\b",
            TAKEN_BACK);

    /** Names of what looks for deadlocks. */
    static final String DEADLOCK_TOOLS = "\\bdeadlock(?:detect|check|find|graph|error)\\w*";

    /** Work that goes on behind the end of what asked for it. */
    static final String OUTLIVES =
            "(?:\\S+ ){0,8}outliv(?:e|es|ed|ing) (?:\\w+ ){0,2}?(?:requests?|rpcs?|handlers?|calls?|callers?)\\b";

    /** Nodes, protocols, transactions of databases and outside programs that get stuck, and no goroutines. */
    static final String OTHER_DEADLOCKS = String.join(
            "|",
            "\\b(?:sql|mysql|postgres\\w*|pgsql|mariadb|innodb|sqlserver|oracle|row|table)\\b(?:[- ]\\w+){0,4}[- ]deadlock\\w*",
            "\\b(?:database|db|txn|transaction\\w*)[- ]deadlock\\w*",
            "\\bdeadlock\\w* (?:of|between|among) (?:\\w+ ){0,3}(?:transactions|txns|rows)\\b(?! and\\b)",
            "\\b(?:transactions|txns) (?:\\w+ ){0,2}deadlock\\w*",
            "\\bdeadlock found when trying\\b|\\bdeadlock_detected\\b|\\b(?:40p01|error 1213)\\b.{0,40}|\\bdeadlock\\w*.{0,40}\\b(?:40p01|1213)\\b",
            "(?:dead|live)[- ]?lock[- ](?:victim|priority|errors?|retr\\w+)|\\bretr(?:y|ies|ied|ying) (?:\\w+ ){0,4}deadlock\\w*",
            "\\b(?:dead|live)[- ]?lock\\w*.{0,60}\\b(?:quorum|(?:add|remov|join)\\w* (?:\\w+ ){0,2}(?:members?|nodes?|peers?|replicas?))\\b",
            "\\bquorum\\b.{0,100}\\b(?:dead|live)[- ]?lock\\w*",
            "\\b(?:order|loss) of (?:the )?messages\\b.{0,40}\\b(?:dead|live)[- ]?lock\\w*",
            "\\blive[- ]?lock\\w*.{0,40}\\bretr(?:y|ies|ying)\\b",
            "\\b(?:slow|hung|unresponsive|broken|crashed|dead) or deadlocked\\b");

    private Vocabulary() {}
}
