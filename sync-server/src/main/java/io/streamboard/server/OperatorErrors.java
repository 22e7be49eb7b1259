package io.streamboard.server;

import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.folder.FolderException;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.broker.BrokerFailedException;
import io.streamboard.server.log.kafka.LogRefusedException;
import io.streamboard.server.projection.StateStoreException;
import java.util.List;
import java.util.function.Supplier;

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
      throw failed(ExitCodes.USAGE, e);
    } catch (FolderException | BrokerFailedException | StateStoreException e) {
      throw failed(ExitCodes.FAILED, e);
    } catch (LogException e) {
      throw failed(ExitCodes.FAILED, e);
    }
  }

  private static CommandFailedException failed(int exitCode, RuntimeException e) {
    return new CommandFailedException(
        exitCode, List.of(e.getMessage() == null ? e.toString() : e.getMessage()), e);
  }
}
