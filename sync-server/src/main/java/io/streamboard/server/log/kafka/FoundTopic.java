package io.streamboard.server.log.kafka;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.acl.AclOperation;

/**
 * A topic as it is in the cluster.
 *
 * @param replicas of the partition that has the fewest
 * @param ready whether each partition has a leader
 * @param config empty where it may not be read
 * @param allowed what we may do with it; empty where the cluster does not tell
 */
record FoundTopic(
    String name,
    String id,
    int partitions,
    int replicas,
    boolean ready,
    Optional<Config> config,
    Set<AclOperation> allowed) {
  FoundTopic {
    allowed = Set.copyOf(allowed);
  }

  /** Empty where it may not be read. */
  Optional<String> setting(String key) {
    return config.flatMap(all -> Optional.ofNullable(all.get(key))).map(entry -> entry.value());
  }
}
