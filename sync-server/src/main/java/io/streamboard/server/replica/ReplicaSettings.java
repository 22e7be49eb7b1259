package io.streamboard.server.replica;

/**
 * How much the replicas may hold.
 *
 * @param replicas boards kept in memory though nobody has them open
 * @param unfoldedRecords records that may wait for workers before the follower waits too
 */
public record ReplicaSettings(int replicas, int unfoldedRecords) {

  public static final ReplicaSettings DEFAULT = new ReplicaSettings(500, 4_096);
}
