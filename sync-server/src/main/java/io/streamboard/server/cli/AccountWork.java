package io.streamboard.server.cli;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.cli.Actions.IfMissing;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.admin.Refusal;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the commands about people and groups share: open the accounts, do one thing, say what became
 * of it.
 */
final class AccountWork {
  private final Actions actions;

  AccountWork(Actions actions) {
    this.actions = actions;
  }

  /** For commands about what is there. */
  <T> T on(CommandSpec command, Function<AccountsAdmin, T> work) {
    return actions.withAccounts(SettingFlags.settings(command), IfMissing.REFUSED, work);
  }

  /** Prints the sentence when it was done; otherwise says why not. */
  int change(CommandSpec command, String done, Function<AccountsAdmin, AdminResult> work) {
    return told(command, done, on(command, work));
  }

  /** As {@link #change}, for what may come before the first start of a server. */
  int make(CommandSpec command, String done, Function<AccountsAdmin, AdminResult> work) {
    return told(command, done, making(command, work));
  }

  /** For what may come before the first start of a server, and says itself what became of it. */
  <T> T making(CommandSpec command, Function<AccountsAdmin, T> work) {
    return actions.withAccounts(SettingFlags.settings(command), IfMissing.MADE, work);
  }

  private static int told(CommandSpec command, String done, AdminResult result) {
    return switch (result) {
      case AdminResult.Done _ -> {
        command.commandLine().getOut().println(done);
        yield ExitCodes.OK;
      }
      case AdminResult.Refused refused ->
          throw new CommandFailedException(ExitCodes.FAILED, sentence(refused.message()));
    };
  }

  static PersonId person(AccountsAdmin accounts, String name) {
    return accounts.person(name).orElseThrow(() -> unknown(Refusal.UNKNOWN_ACCOUNT));
  }

  static GroupId group(AccountsAdmin accounts, String name) {
    return accounts.group(name).orElseThrow(() -> unknown(Refusal.UNKNOWN_GROUP));
  }

  private static CommandFailedException unknown(Refusal refusal) {
    return new CommandFailedException(ExitCodes.FAILED, sentence(refusal.message()));
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }
}
