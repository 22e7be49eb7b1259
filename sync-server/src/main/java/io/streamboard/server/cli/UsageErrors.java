package io.streamboard.server.cli;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, and where to read what is right. */
final class UsageErrors {
  private UsageErrors() {}

  static String sentence(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    String wrong =
        switch (problem) {
          case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
          case MissingParameterException missing when !missing.getMissing().isEmpty() ->
              missing(missing.getMissing().getFirst());
          default -> other(problem, command);
        };
    return wrong + " See " + help(command) + ".";
  }

  private static String unmatched(UnmatchedArgumentException problem, CommandLine command) {
    String typed = problem.getUnmatched().getFirst();
    if (typed.startsWith("-")) {
      String name = typed.replaceFirst("=.*", "");
      return "There is no option " + name + meant(name, command.getCommandSpec().optionsMap());
    }
    return command.getSubcommands().isEmpty()
        ? "'" + typed + "' is one word too many."
        : "There is no command '" + typed + "'" + meant(typed, command.getSubcommands());
  }

  private static String meant(String typed, Map<String, ?> right) {
    return Nearest.to(typed, right.keySet())
        .map(word -> "; did you mean " + word + "?")
        .orElse(".");
  }

  private static String missing(ArgSpec argument) {
    return switch (argument) {
      case OptionSpec option ->
          option.longestName() + " needs a value, " + option.paramLabel() + ".";
      case PositionalParamSpec word -> word.paramLabel() + " is missing.";
      default -> argument.paramLabel() + " is missing.";
    };
  }

  private static String other(ParameterException problem, CommandLine command) {
    if (problem.getArgSpec() instanceof OptionSpec option && problem.getValue() != null) {
      if (option.arity().max() == 0) {
        return option.longestName() + " takes no value.";
      }
      return option.longestName()
          + " takes "
          + option.paramLabel()
          + ", not '"
          + problem.getValue()
          + "'.";
    }
    return command.getSubcommands().isEmpty() || problem.getArgSpec() != null
        ? problem.getMessage() + "."
        : "A command is missing: " + words(command.getSubcommands().keySet()) + ".";
  }

  private static String words(Collection<String> commands) {
    return String.join(", ", new TreeSet<>(commands));
  }

  private static String help(CommandLine command) {
    return command.getParent() == null
        ? command.getCommandName() + " help"
        : command.getCommandSpec().qualifiedName() + " --help";
  }
}
