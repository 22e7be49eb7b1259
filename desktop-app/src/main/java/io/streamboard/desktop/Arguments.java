package io.streamboard.desktop;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What was asked for on the command line.
 *
 * @param server fills in the sign-in screen; {@code name} likewise
 * @param board opened once signed in
 * @param signedIn file with a sign-in, see {@link io.streamboard.desktop.platform.SignedInFile}
 * @param folder for all files of this desktop, in place of the usual ones
 * @param controlPort opens the control channel on this port, 0 for any; {@code controlToken} is the
 *     file with its secret
 * @param half of the screen on which the window stands first; where it likes when empty
 * @param rehearse goes through what people do first and ends, see {@link Rehearsal}
 * @param smoke shows the window and ends
 */
record Arguments(
    Optional<URI> server,
    Optional<String> name,
    Optional<String> board,
    Optional<Path> signedIn,
    Optional<Path> folder,
    Optional<Integer> controlPort,
    Optional<Path> controlToken,
    Optional<Half> half,
    boolean rehearse,
    boolean smoke) {

  /** A side of the screen. */
  enum Half {
    LEFT,
    RIGHT
  }

  /** Throws {@link CommandLine.ParameterException} with a sentence for the person who typed. */
  static Arguments parse(List<String> typed) {
    ParseResult parsed =
        new CommandLine(spec())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .parseArgs(typed.toArray(String[]::new));
    Arguments arguments =
        new Arguments(
            value(parsed, "--server"),
            value(parsed, "--name"),
            value(parsed, "--board"),
            value(parsed, "--signed-in"),
            value(parsed, "--data-dir"),
            value(parsed, "--control-port"),
            value(parsed, "--control-token"),
            value(parsed, "--half"),
            parsed.hasMatchedOption("--rehearse"),
            parsed.hasMatchedOption("--smoke"));
    if (arguments.controlPort().isPresent() && arguments.controlToken().isEmpty()) {
      throw new CommandLine.ParameterException(
          new CommandLine(spec()), "--control-port needs --control-token FILE");
    }
    return arguments;
  }

  static String help() {
    return new CommandLine(spec()).getUsageMessage();
  }

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("streamboard-desktop");
    spec.usageMessage().description("Shared boards on your desktop.").abbreviateSynopsis(true);
    return spec.addOption(
            option(
                "--server",
                "URI",
                URI.class,
                "Server to sign in to, for example https://boards.example.invalid."))
        .addOption(option("--name", "NAME", String.class, "Account to sign in with."))
        .addOption(option("--board", "ID", String.class, "Board to open once signed in."))
        .addOption(
            option(
                "--signed-in",
                "FILE",
                Path.class,
                "Start signed in: a private JSON file with server, person, name, token."))
        .addOption(option("--data-dir", "DIR", Path.class, "Keep all files of this desktop here."))
        .addOption(
            option(
                "--control-port",
                "PORT",
                Integer.class,
                "Let programs on this computer steer the window; 0 picks a port."))
        .addOption(
            option(
                "--control-token",
                "FILE",
                Path.class,
                "Private file with the secret of the control channel."))
        .addOption(
            option(
                "--half",
                "SIDE",
                Half.class,
                "Put the window on the left or right half of the screen."))
        .addOption(hidden("--rehearse"))
        .addOption(flag("--smoke", "Show the window and end."))
        .addOption(flag("--version", "Print the version and end."))
        .addOption(flag("--help", "Print this and end."));
  }

  private static OptionSpec option(String name, String label, Class<?> type, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(description).build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).description(description).build();
  }

  /** For who makes packages. */
  private static OptionSpec hidden(String name) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).hidden(true).build();
  }

  private static <T> Optional<T> value(ParseResult parsed, String name) {
    return Optional.ofNullable(parsed.matchedOption(name)).map(option -> option.<T>getValue());
  }
}
