package io.streamboard.server.log.kafka;

/**
 * Something about a cluster or its topics that an operator must know before boards are trusted to
 * it.
 *
 * @param sentence what is so, what follows from it and what to do, with a full stop
 */
public record ClusterFinding(Code code, String sentence) {

  /** What it is about, for scripts and for the documentation; the words never change. */
  public enum Code {
    /** The clients cannot be made of these properties. */
    PROPERTIES("kafka-properties", false),
    /** The two do not trust each other's certificates, or one of them speaks no TLS. */
    TLS("kafka-tls", false),
    /** The cluster refused the sign-in. */
    CREDENTIALS("kafka-credentials", false),
    /** The cluster does not let us do what the server must do. */
    DENIED("kafka-denied", false),
    /** A topic is missing and is not made. */
    MISSING("kafka-topic-missing", false),
    /** The log is not the one that the data folder was used with. */
    OTHER_LOG("kafka-other-log", false),
    /** The number of partitions is not what it was, or must be. */
    PARTITIONS("kafka-partitions", false),
    /** Records would be thrown away, or never be. */
    RETENTION("kafka-retention", false),
    /** Larger records would be refused. */
    RECORD_SIZE("kafka-record-size", false),
    /** More replicas must be in sync than there are. */
    UNWRITABLE("kafka-unwritable", false),
    /** Too few replicas. */
    REPLICAS("kafka-replicas", true),
    /** Too few replicas must be in sync, or so many that none may be away. */
    IN_SYNC("kafka-in-sync", true),
    /** A broker that missed records may take over. */
    UNCLEAN("kafka-unclean-election", true);

    private final String text;
    private final boolean acceptable;

    Code(String text, boolean acceptable) {
      this.text = text;
      this.acceptable = acceptable;
    }

    public String text() {
      return text;
    }

    /** Whether boards are safe as long as no broker fails, so that an operator may accept it. */
    public boolean acceptable() {
      return acceptable;
    }
  }

  /** As it is printed. */
  public String line() {
    return code.text() + ": " + sentence;
  }
}
