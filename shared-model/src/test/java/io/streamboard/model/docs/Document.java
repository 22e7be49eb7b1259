package io.streamboard.model.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in the folder {@code docs}, as its tests see it: examples in fenced blocks, tables,
 * numbered rules.
 */
public record Document(String text) {

  public static Document of(String name) {
    return read(root().resolve("docs").resolve(name));
  }

  /** The folder of the project, wherever in it the test was started. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("docs/protocol.md"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException(
            "no docs/protocol.md above " + Path.of("").toAbsolutePath());
      }
      folder = parent;
    }
    return folder;
  }

  /** The contents of all blocks that begin with three backticks and this. */
  public List<String> blocks(String kind) {
    Pattern block =
        Pattern.compile(
            "^```" + Pattern.quote(kind) + "\n(.*?)\n```$", Pattern.DOTALL | Pattern.MULTILINE);
    return block.matcher(text).results().map(found -> found.group(1)).toList();
  }

  public String block(String kind) {
    List<String> all = blocks(kind);
    if (all.size() != 1) {
      throw new IllegalStateException(all.size() + " blocks of " + kind);
    }
    return all.getFirst();
  }

  /** The section under a heading, up to the next heading of the same depth. */
  public Document section(String heading) {
    Matcher found =
        Pattern.compile("^(#+) " + Pattern.quote(heading) + "$", Pattern.MULTILINE).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no heading " + heading);
    }
    String rest = text.substring(found.end());
    Matcher next = Pattern.compile("^" + found.group(1) + " ", Pattern.MULTILINE).matcher(rest);
    return new Document(next.find() ? rest.substring(0, next.start()) : rest);
  }

  /** The cells of the rows of the section's tables, without head rows. */
  public List<List<String>> rows() {
    return text.lines()
        .filter(line -> line.startsWith("| `"))
        .map(
            line ->
                List.of(line.substring(1, line.length() - 1).split("\\|", -1)).stream()
                    .map(String::strip)
                    .toList())
        .toList();
  }

  /** Ids of the rules, in order. */
  public List<String> rules() {
    return Pattern.compile("^- \\*\\*([A-Z]+[0-9]+)\\*\\* ", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static Document read(Path page) {
    try {
      return new Document(Files.readString(page));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
