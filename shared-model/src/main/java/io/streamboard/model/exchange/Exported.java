package io.streamboard.model.exchange;

import java.util.List;
import java.util.Map;

/**
 * What an export comes to.
 *
 * @param text the file
 * @param files pictures that have to lie beside it, by name; empty where the file holds them
 * @param losses what could not be carried over; the sources are ids of the board's widgets
 */
public record Exported(String text, Map<String, Blob> files, List<Loss> losses) {
  public Exported {
    files = Map.copyOf(files);
    losses = List.copyOf(losses);
  }
}
