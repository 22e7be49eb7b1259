package io.streamboard.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.identity.password.Password;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a password where others cannot see it: typed twice at the console, or a line of standard
 * input. Never an argument.
 */
final class PasswordSource {
  private PasswordSource() {}

  /** The first line. */
  static Password firstLine(InputStream in) {
    try {
      String line = new BufferedReader(new InputStreamReader(in, UTF_8)).readLine();
      if (line == null) {
        throw new CommandFailedException(
            ExitCodes.USAGE, "There is no password on standard input.");
      }
      return new Password(line);
    } catch (IOException e) {
      throw new CommandFailedException(ExitCodes.FAILED, "Standard input cannot be read.");
    }
  }

  static Password console() {
    Console console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        ExitCodes.USAGE,
                        "There is no console to ask for the password; use --password-stdin."));
    char[] first = console.readPassword("Password: ");
    char[] second = console.readPassword("Again: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new CommandFailedException(ExitCodes.USAGE, "The two passwords are not equal.");
    }
    return new Password(new String(first));
  }
}
