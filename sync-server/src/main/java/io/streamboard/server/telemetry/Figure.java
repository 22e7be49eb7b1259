package io.streamboard.server.telemetry;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One number that is read when somebody asks for it.
 *
 * @param name words joined by dots, without unit suffixes that a format adds by itself
 * @param meaning one sentence, with the unit
 * @param labels tell figures of one name apart; of few values, and none that people choose
 * @param value called by whoever shows it, on any thread; not a number where there is none yet
 */
public record Figure(
    String name, String meaning, Kind kind, Map<String, String> labels, DoubleSupplier value) {

  /** How the number moves. */
  public enum Kind {
    /** Only grows, from 0 at the start of the process. */
    TOTAL,
    /** Up and down. */
    NOW
  }

  public Figure {
    labels = Map.copyOf(labels);
  }

  public static Figure total(String name, String meaning, DoubleSupplier value) {
    return new Figure(name, meaning, Kind.TOTAL, Map.of(), value);
  }

  public static Figure now(String name, String meaning, DoubleSupplier value) {
    return new Figure(name, meaning, Kind.NOW, Map.of(), value);
  }

  public Figure with(String label, String text) {
    return new Figure(name, meaning, kind, Map.of(label, text), value);
  }
}
