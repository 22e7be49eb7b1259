package io.streamboard.server.cli;

import io.streamboard.server.identity.admin.AccountsAdmin;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Groups of people: create, list, add and remove members. Work while a server runs on the data
 * folder, and while none does.
 */
@Command(
    name = "group",
    synopsisSubcommandLabel = "COMMAND",
    description = "Creates and lists groups, adds and removes their members.")
final class GroupCommands {
  private final AccountWork work;

  @Spec private CommandSpec spec;

  GroupCommands(Actions actions) {
    this.work = new AccountWork(actions);
    this.spec = CommandSpec.create();
  }

  @Command(name = "create", sortOptions = false, description = "Creates a group without members.")
  int create(@Parameters(paramLabel = "GROUP") String group) {
    return work.make(
        command("create"), "Created " + group + ".", accounts -> accounts.createGroup(group));
  }

  @Command(
      name = "list",
      sortOptions = false,
      description = "Lists groups: name and members, separated by tabs.")
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    work.on(command("list"), AccountsAdmin::listGroups)
        .forEach(entry -> out.println(entry.name() + "\t" + String.join(",", entry.members())));
    return ExitCodes.OK;
  }

  @Command(name = "add", sortOptions = false, description = "Adds a person to a group.")
  int add(
      @Parameters(paramLabel = "GROUP") String group,
      @Parameters(paramLabel = "NAME") String name) {
    return work.change(
        command("add"),
        "Added " + name + " to " + group + ".",
        accounts ->
            accounts.addToGroup(
                AccountWork.group(accounts, group), AccountWork.person(accounts, name)));
  }

  @Command(
      name = "remove",
      sortOptions = false,
      description = "Removes a person from a group; what the group may see is gone for it at once.")
  int remove(
      @Parameters(paramLabel = "GROUP") String group,
      @Parameters(paramLabel = "NAME") String name) {
    return work.change(
        command("remove"),
        "Removed " + name + " from " + group + ".",
        accounts ->
            accounts.removeFromGroup(
                AccountWork.group(accounts, group), AccountWork.person(accounts, name)));
  }

  private CommandSpec command(String name) {
    return ServerCommandLine.sub(spec.commandLine(), name).getCommandSpec();
  }
}
