package io.streamboard.server.cli;

import io.streamboard.server.identity.admin.AccountEntry;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.password.Password;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * People: add, list, disable, enable, new password. Work while a server runs on the data folder,
 * and while none does.
 */
@Command(
    name = "user",
    synopsisSubcommandLabel = "COMMAND",
    description = "Adds, lists, disables and enables people.")
final class UserCommands {
  private final AccountWork work;

  @Spec private CommandSpec spec;

  UserCommands(Actions actions) {
    this.work = new AccountWork(actions);
    this.spec = CommandSpec.create();
  }

  @Command(
      name = "add",
      sortOptions = false,
      description = {
        "Adds a person. Asks for the password, twice.",
        "With --from it adds many people: all of them, or nobody where one line will not do."
      })
  int add(
      @Parameters(paramLabel = "NAME", arity = "0..1", description = "Name to sign in with.")
          Optional<String> name,
      @Option(
              names = "--display-name",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "How others see the person. Default: NAME.")
          String displayName,
      @Option(names = "--admin", description = "May administer accounts.") boolean admin,
      @Option(
              names = "--password-stdin",
              description = "Takes the password from the first line of standard input.")
          boolean stdin,
      @Option(
              names = "--from",
              paramLabel = "FILE",
              description = {
                "Adds a person for each line of the file, which are no administrators; - for"
                    + " standard input. A line is a name, a display name and a password, with tabs"
                    + " between, or with commas where it has no tab. The display name may be"
                    + " empty. The file is in UTF-8."
              })
          Optional<String> from) {
    CommandSpec command = command("add");
    if (from.isPresent()) {
      alone(command, name.isPresent() || !displayName.isBlank() || admin || stdin);
      NewPeople people = new NewPeople(PeopleFile.read(from.get(), System.in));
      return work.making(command, accounts -> people.add(accounts, done(command)));
    }
    String signInName = name.orElseThrow(() -> nobody(command));
    Password password = password(stdin);
    String shown = displayName.isBlank() ? signInName : displayName;
    return work.make(
        command,
        "Added " + signInName + ".",
        accounts -> accounts.createAccount(signInName, shown, password, admin));
  }

  private static void alone(CommandSpec command, boolean others) {
    if (others) {
      throw new ParameterException(
          command.commandLine(),
          "--from takes all people from the file, so neither NAME nor --display-name, --admin or"
              + " --password-stdin goes with it");
    }
  }

  private static ParameterException nobody(CommandSpec command) {
    return new MissingParameterException(
        command.commandLine(), command.positionalParameters().getFirst(), "NAME is missing");
  }

  /** At once, as somebody may wait for many. */
  private static Consumer<String> done(CommandSpec command) {
    PrintWriter out = command.commandLine().getOut();
    return line -> {
      out.println(line);
      out.flush();
    };
  }

  @Command(
      name = "password",
      sortOptions = false,
      description = "Sets a new password and ends all sessions of the person.")
  int password(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--password-stdin",
              description = "Takes the password from the first line of standard input.")
          boolean stdin) {
    Password password = password(stdin);
    return work.change(
        command("password"),
        "The password of " + name + " is set.",
        accounts -> accounts.setPassword(AccountWork.person(accounts, name), password));
  }

  @Command(
      name = "list",
      sortOptions = false,
      description =
          "Lists people: name, display name, status, admin or person, groups; separated by tabs.")
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    work.on(command("list"), AccountsAdmin::list).forEach(entry -> out.println(line(entry)));
    return ExitCodes.OK;
  }

  @Command(
      name = "disable",
      sortOptions = false,
      description =
          "Ends all sessions of a person, who cannot sign in any more until enabled again.")
  int disable(@Parameters(paramLabel = "NAME") String name) {
    return work.change(
        command("disable"),
        "Disabled " + name + ".",
        accounts -> accounts.disable(AccountWork.person(accounts, name)));
  }

  @Command(
      name = "enable",
      sortOptions = false,
      description = "Lets a disabled person sign in again.")
  int enable(@Parameters(paramLabel = "NAME") String name) {
    return work.change(
        command("enable"),
        "Enabled " + name + ".",
        accounts -> accounts.enable(AccountWork.person(accounts, name)));
  }

  private static Password password(boolean stdin) {
    return stdin ? PasswordSource.firstLine(System.in) : PasswordSource.console();
  }

  private CommandSpec command(String name) {
    return ServerCommandLine.sub(spec.commandLine(), name).getCommandSpec();
  }

  private static String line(AccountEntry entry) {
    return String.join(
        "\t",
        entry.signInName(),
        entry.displayName(),
        entry.status().name().toLowerCase(Locale.ROOT),
        entry.admin() ? "admin" : "person",
        String.join(",", entry.groups()));
  }
}
