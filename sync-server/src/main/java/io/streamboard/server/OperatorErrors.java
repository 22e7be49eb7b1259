package io.streamboard.server;

import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.folder.FolderException;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.broker.BrokerFailedException;
import io.streamboard.server.log.kafka.ClusterFinding;
import io.streamboard.server.log.kafka.LogRefusedException;
import io.streamboard.server.projection.StateStoreException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns what an operator can do something about into sentences; everything else stays what it is, a
 * fault of ours.
 */
final class OperatorErrors {
  private OperatorErrors() {}

  static <T> T explained(Supplier<T> work) {
    try {
      return work.get();
    } catch (LogRefusedException e) {
      throw new CommandFailedException(ExitCodes.USAGE, sentences(e.findings()), e);
    } catch (FolderException | BrokerFailedException | StateStoreException e) {
      throw failed(ExitCodes.FAILED, e);
    } catch (LogException e) {
      throw failed(ExitCodes.FAILED, e);
    }
  }

  private static List<String> sentences(List<ClusterFinding> findings) {
    Stream<String> all = findings.stream().map(ClusterFinding::line);
    return findings.stream().allMatch(finding -> finding.code().acceptable())
        ? Stream.concat(all, Stream.of("With --accept-weak-kafka the server runs all the same."))
            .toList()
        : all.toList();
  }

  private static CommandFailedException failed(int exitCode, RuntimeException e) {
    return new CommandFailedException(
        exitCode, List.of(e.getMessage() == null ? e.toString() : e.getMessage()), e);
  }
}
