package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.widget.ShapeForm;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Shapes, heads and type of one side on the other. */
final class ExcalidrawForms {
  /** The font that is not like handwriting. */
  static final int PLAIN_FONT = 2;

  /** They are written as rectangles, which remember what they were. */
  static final Set<ShapeForm> OURS_ONLY =
      EnumSet.of(ShapeForm.TRIANGLE, ShapeForm.STAR, ShapeForm.BUBBLE, ShapeForm.CYLINDER);

  /** Heads of ours that look the same there. */
  private static final Map<String, String> HEADS =
      Map.of("arrow", "arrow", "triangle", "triangle", "dot", "circle");

  private ExcalidrawForms() {}

  static String type(ShapeForm form) {
    return switch (form) {
      case ELLIPSE -> "ellipse";
      case DIAMOND -> "diamond";
      case RECTANGLE, ROUNDED, TRIANGLE, STAR, BUBBLE, CYLINDER -> "rectangle";
    };
  }

  /** Empty for none. */
  static String theirHead(String ours) {
    return HEADS.getOrDefault(ours, "");
  }

  static String ourHead(String theirs) {
    return switch (theirs) {
      case "" -> "none";
      case "triangle", "triangle_outline" -> "triangle";
      case "dot", "circle", "circle_outline" -> "dot";
      case String other -> "arrow";
    };
  }

  /** Whether the head comes back as another one. */
  static boolean changes(String theirs) {
    return !theirs.isEmpty() && !HEADS.containsValue(theirs) && !theirs.equals("dot");
  }
}
