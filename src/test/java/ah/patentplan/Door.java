package ah.patentplan;

/** 门 – the two ways over HTTP to the engine. */
public enum Door {
    REST("/engine-rest"),
    WEB_APPS("/camunda/api/engine/engine/default");

    private final String prefix;

    Door(String prefix) {
        this.prefix = prefix;
    }

    /** The person of the account, who gives the password as this door asks for it. */
    public Caller caller(int port, String account) {
        Caller caller = new Caller("http://127.0.0.1:" + port, prefix);
        return this == REST ? caller.withEveryCall(account) : caller.loggedIn(account);
    }

    public Caller stranger(int port) {
        return new Caller("http://127.0.0.1:" + port, prefix);
    }

    /** The person of the account in the portal. */
    public static Caller portal(int port, String account) {
        return new Caller("http://127.0.0.1:" + port, "").loggedIn(account);
    }

    /** Somebody of the public in the portal. */
    public static Caller visitor(int port) {
        return new Caller("http://127.0.0.1:" + port, "");
    }
}
