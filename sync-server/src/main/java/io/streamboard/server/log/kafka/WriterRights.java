package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.kafka.ClusterFinding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTransactionsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Whether we may take turns as the writer of derived topics: be a member of the writers' group, and
 * write in transactions. Asked without doing either, so a rule that allows to look and no more is
 * noticed later only. Blocking; nothing is said where the cluster does not answer.
 */
record WriterRights(Admin admin, KafkaLogSettings settings) {
  private static final int ANSWER_MILLIS = 5_000;

  List<ClusterFinding> findings() {
    List<ClusterFinding> findings = new ArrayList<>();
    if (settings.redundancy() == Redundancy.NONE) {
      return findings;
    }
    findings.addAll(inGroup(group(settings.prefix())));
    String id = FencedWriter.id(settings.prefix(), 0);
    if (denied(
        admin
            .describeTransactions(
                List.of(id), new DescribeTransactionsOptions().timeoutMs(ANSWER_MILLIS))
            .all())) {
      findings.add(
          finding(
              "transactional id " + id,
              "Write, Describe",
              "--operation Write --operation Describe",
              "--transactional-id"));
    }
    return findings;
  }

  /**
   * Whether we may be in the group of the nodes that share the partitions. Throws {@link
   * LogRefusedException}.
   */
  void requireNodes() {
    List<ClusterFinding> findings = inGroup(nodes(settings.prefix()));
    if (!findings.isEmpty()) {
      throw new LogRefusedException(findings);
    }
  }

  private List<ClusterFinding> inGroup(String group) {
    boolean denied =
        denied(
            admin
                .describeConsumerGroups(
                    List.of(group), new DescribeConsumerGroupsOptions().timeoutMs(ANSWER_MILLIS))
                .all());
    return denied
        ? List.of(finding("group " + group, "Read", "--operation Read", "--group"))
        : List.of();
  }

  /** The group of the nodes that share the partitions. */
  static String nodes(String prefix) {
    return prefix + "nodes";
  }

  /** The group of the nodes that take turns. */
  static String group(String prefix) {
    return prefix + "writers";
  }

  private static boolean denied(KafkaFuture<?> answer) {
    try {
      Object _ = answer.get(2L * ANSWER_MILLIS, TimeUnit.MILLISECONDS);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogException(
          LogException.Problem.LOG_UNAVAILABLE, "Asking for the rights was interrupted.", e);
    } catch (ExecutionException e) {
      // Any other error is that there is none yet, or that nobody knows now.
      return e.getCause() instanceof AuthorizationException;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private ClusterFinding finding(String what, String operations, String options, String kind) {
    String who = settings.connection().principal();
    return new ClusterFinding(
        Code.DENIED,
        "The "
            + what
            + " has no rule by which "
            + who
            + " may "
            + operations
            + ": allow it with kafka-acls --add --allow-principal "
            + who
            + " "
            + options
            + " --resource-pattern-type prefixed "
            + kind
            + " '"
            + settings.prefix()
            + "'.");
  }
}
