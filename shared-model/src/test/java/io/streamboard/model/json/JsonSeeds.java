package io.streamboard.model.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Right inputs for fuzz targets that read JSON: short ones, of as many kinds as chance gives. */
final class JsonSeeds {
  private static final int TRIES = 300;

  /** Longer ones teach a fuzzer little and slow it down. */
  private static final int LONGEST = 700;

  private JsonSeeds() {}

  static List<byte[]> of(Supplier<String> next) {
    return Stream.generate(next)
        .limit(TRIES)
        .filter(text -> text.length() <= LONGEST)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
