package io.streamboard.model.exchange;

/**
 * What could not be carried over. The codes are stable: programs may look at them, and texts in
 * people's languages are found by them.
 */
public enum LossCode {
  /** The widget was left out: this kind is not known on the other side. */
  KIND("kind"),
  /** The widget was left out: its place or size is not one. */
  PLACE("place"),
  /** Width and height were brought within what is allowed. */
  SIZE("size"),
  /** An id stands there twice; the second was taken as another widget. */
  DUPLICATE_ID("duplicate-id"),
  /** An end of the connector was bound to what is not there, to itself or to a connector. */
  BINDING("binding"),
  /** The connector was left out: it needs a widget at both ends there. */
  LOOSE_CONNECTOR("loose-connector"),
  /** The points between the ends of the connector. */
  WAYPOINTS("waypoints"),
  /** The way of the connector is drawn otherwise. */
  ROUTE("route"),
  /** The connector's head is drawn otherwise. */
  HEAD("head"),
  /** Where on the widget the connector's end is. */
  ANCHOR("anchor"),
  /** Where the label stands on the connector. */
  LABEL_PLACE("label-place"),
  /** A line of several points became ink, or ink became something else. */
  LINE_AS_INK("line-as-ink"),
  /** Some points of ink, as there were too many. */
  POINTS("points"),
  /** The area of what became ink, or the pattern of an area. */
  FILL("fill"),
  /** A colour that is not understood. */
  COLOUR("colour"),
  /** The outline is not drawn as by hand. */
  HAND_DRAWN("hand-drawn"),
  /** The kind of type. */
  FONT("font"),
  /** Size, weight, slant, alignment, colour or list marks of the text. */
  TEXT_STYLE("text-style"),
  /** The end of a text that is too long, or characters that no text may have. */
  TEXT_CUT("text-cut"),
  /** Marks that stand for formatting are shown as they are. */
  MARKUP("markup"),
  /** Colours and lines of the outline. */
  OUTLINE("outline"),
  /** How much can be seen through it. */
  OPACITY("opacity"),
  /** The rotation. */
  ROTATION("rotation"),
  /** The shape became another one. */
  FORM("form"),
  /** The note became a rectangle or a text. */
  NOTE("note"),
  /** A link of a widget that has a text besides. */
  LINK("link"),
  /** What is embedded from elsewhere became its address. */
  EMBED("embed"),
  /** The picture was left out: it is not there. */
  IMAGE_MISSING("image-missing"),
  /** The picture was left out: not png, jpeg, gif or webp, or its bytes are no picture. */
  IMAGE_FORMAT("image-format"),
  /** The picture was left out: more than 10 MiB or 40 million pixels. */
  IMAGE_SIZE("image-size"),
  /** The part of the picture that is shown, or that it is mirrored. */
  IMAGE_CROP("image-crop"),
  /** What the picture shows, in words. */
  ALT_TEXT("alt-text"),
  /** A file other than a picture became its path. */
  FILE("file"),
  /** The frame that holds it is not there, no frame, or lies within it. */
  FRAME("frame"),
  /** The background of a frame. */
  BACKGROUND("background"),
  /** Groups in groups, or all groups. */
  GROUP("group"),
  /** That nobody may change it. */
  LOCK("lock"),
  /** Comments. */
  COMMENTS("comments"),
  /** Rights of people on this widget. */
  RIGHTS("rights"),
  /** Who did what and when, and who may see the board. */
  HISTORY("history"),
  /** A value that no board may hold; the widget was left out. */
  INVALID("invalid");

  private final String code;

  LossCode(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
