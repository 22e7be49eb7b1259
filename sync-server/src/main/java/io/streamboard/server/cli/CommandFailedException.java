package io.streamboard.server.cli;

import java.util.List;

/** A command cannot go on; carries sentences for the operator and the exit code. */
public final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final transient List<String> sentences;

  public CommandFailedException(int exitCode, List<String> sentences, Throwable cause) {
    super(String.join(" ", sentences), cause);
    this.exitCode = exitCode;
    this.sentences = List.copyOf(sentences);
  }

  public CommandFailedException(int exitCode, List<String> sentences) {
    super(String.join(" ", sentences));
    this.exitCode = exitCode;
    this.sentences = List.copyOf(sentences);
  }

  public CommandFailedException(int exitCode, String sentence) {
    this(exitCode, List.of(sentence));
  }

  public int exitCode() {
    return exitCode;
  }

  public List<String> sentences() {
    return sentences;
  }
}
