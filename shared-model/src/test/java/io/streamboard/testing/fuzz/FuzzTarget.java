package io.streamboard.testing.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A piece of code that any bytes may reach. The fuzzer calls the driver's {@code
 * fuzzerTestOneInput(byte[])}; whatever that throws is a finding.
 *
 * @param name also the name of the folder in which its inputs are kept
 * @param driver the class that the fuzzer calls
 * @param input the same method, for tests
 * @param seeds what the fuzzer begins with beside the kept inputs: right ones, as the product
 *     writes them
 */
public record FuzzTarget(
    String name, Class<?> driver, Consumer<byte[]> input, Supplier<List<byte[]>> seeds) {

  /** Where a module keeps the inputs of its targets. */
  public static final Path KEPT = Path.of("src", "test", "resources", "fuzz");

  /**
   * Takes every kept input once more and answers how many there are. Called in the module's folder.
   */
  public int replay() throws IOException {
    List<Path> inputs = files(KEPT.resolve(name));
    for (Path kept : inputs) {
      try {
        input.accept(Files.readAllBytes(kept));
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError(name + " fails on " + kept, failed);
      }
    }
    return inputs.size();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
