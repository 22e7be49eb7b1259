package io.streamboard.server.cli;

import io.streamboard.server.verify.Verification;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Replays the log from its start and compares what is stored beside it. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Replays the log from its start and compares the state store and the snapshots with it.",
      "Needs the data folder for itself: stop the server first.",
      "Exit code 0: all is equal; 1: it could not be done, for example because there is no such"
          + " folder; 3: differences, one a line."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Actions actions;

  @Spec private CommandSpec spec;

  VerifyCommand(Actions actions) {
    this.actions = actions;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    Verification.Report report = actions.verify(SettingFlags.settings(spec));
    PrintWriter out = spec.commandLine().getOut();
    report.differences().forEach(out::println);
    out.printf(
        "boards: %d, operations: %d, stored states compared: %d, differences: %d%n",
        report.boards(), report.operations(), report.compared(), report.differences().size());
    return report.differences().isEmpty() ? ExitCodes.OK : ExitCodes.DIFFERENCES;
  }
}
