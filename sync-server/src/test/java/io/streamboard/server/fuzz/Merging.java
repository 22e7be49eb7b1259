package io.streamboard.server.fuzz;

import io.streamboard.model.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which inputs of a target to keep: the smallest that reach each edge. The fuzzer runs all once and
 * notes in a file what each reaches (the inner step of its own merge); the choice is made here,
 * which saves the start of a second process.
 *
 * @param inputs the smallest first
 * @param control the file: how many inputs, how many that stay in any case, the inputs, and below,
 *     by the fuzzer, {@code FT number edge edge ...}
 */
record Merging(List<Path> inputs, Path control) {

  static Merging of(Workshop shop) throws IOException {
    List<Path> inputs = new ArrayList<>();
    for (Path folder : List.of(shop.kept(), shop.seeds(), shop.found())) {
      inputs.addAll(Workshop.files(folder));
    }
    inputs.sort(Comparator.comparingLong(Merging::size));
    Path control = shop.folder().resolve("merge");
    Files.write(
        control,
        Stream.concat(
                Stream.of(Integer.toString(inputs.size()), "0"),
                inputs.stream().map(Path::toString))
            .toList());
    return new Merging(List.copyOf(inputs), control);
  }

  /** Makes them the kept ones, named by their digests. */
  void keep(Path kept) throws IOException {
    Set<Path> now = new HashSet<>();
    for (Path input : chosen()) {
      byte[] bytes = Files.readAllBytes(input);
      now.add(Files.write(kept.resolve(Sha256.hex(bytes).substring(0, 16)), bytes));
    }
    // Last, so that nothing is lost where this ends before its time.
    for (Path old : Workshop.files(kept)) {
      if (!now.contains(old)) {
        Files.delete(old);
      }
    }
  }

  private List<Path> chosen() throws IOException {
    Set<String> reached = new HashSet<>();
    List<Path> chosen = new ArrayList<>();
    for (String line : Files.readAllLines(control)) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("FT") && reached.addAll(List.of(words).subList(2, words.length))) {
        chosen.add(inputs.get(Integer.parseInt(words[1])));
      }
    }
    return chosen;
  }

  private static long size(Path input) {
    return input.toFile().length();
  }
}
