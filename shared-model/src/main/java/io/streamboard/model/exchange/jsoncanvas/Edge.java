package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.json.foreign.ForeignObject;

/** A line of a file between two nodes. Sides are empty where the program may choose. */
record Edge(
    String id,
    String from,
    String to,
    String fromSide,
    String toSide,
    boolean fromArrow,
    boolean toArrow,
    String colour,
    String label) {

  static Edge of(ForeignObject in) {
    return new Edge(
        in.textOrEmpty("id"),
        in.textOrEmpty("fromNode"),
        in.textOrEmpty("toNode"),
        in.textOrEmpty("fromSide"),
        in.textOrEmpty("toSide"),
        in.text("fromEnd").orElse("none").equals("arrow"),
        in.text("toEnd").orElse("arrow").equals("arrow"),
        in.textOrEmpty("color"),
        in.textOrEmpty("label"));
  }
}
