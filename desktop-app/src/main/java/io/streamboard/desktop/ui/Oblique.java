package io.streamboard.desktop.ui;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the slanted cut of a bundled font, for which there is no file: the font's own matrix leans
 * its outlines, so that slanted text is drawn as fast as upright text, wherever fonts are drawn.
 * Letters keep their widths. Works on bytes only.
 */
final class Oblique {

  /** The lean of the family's drawn italic, 9.4 degrees, as a fixed point number. */
  private static final int ANGLE = 0xFFF69999;

  private static final HexFormat HEX = HexFormat.of();

  /** The matrix of the bundled fonts in their outlines' dictionary: 1/2816 0 0 1/2816 0 0. */
  private static final byte[] UPRIGHT = HEX.parseHex("1ea00035511f8b8b1ea00035511f8b8b0c07");

  /** The same with .000058770 as third number, 1/2816 times the tangent of the lean. */
  private static final byte[] LEANING =
      HEX.parseHex("1ea00035511f8b1ea000058770ff1ea00035511f8b8b0c07");

  /** The entry of the version, first of the dictionary: it makes room for the longer matrix. */
  private static final int VERSION = 6;

  private static final int SEARCHED = 400;
  private static final int TABLES = 12;
  private static final int ENTRY = 16;
  private static final int PLATFORM = 3;
  private static final int ENGLISH = 1033;

  private final ByteBuffer font;

  private Oblique(byte[] font) {
    this.font = ByteBuffer.wrap(font);
  }

  /**
   * The slanted cut.
   *
   * @param upright an OpenType font with outlines of cubic curves
   * @param style the name of the cut within its family, as {@code Bold Italic}
   * @throws IllegalArgumentException when the font is not built as the bundled ones are
   */
  static byte[] of(byte[] upright, String family, String style) {
    byte[] names = names(family, style);
    Oblique made = new Oblique(Arrays.copyOf(upright, padded(upright.length) + names.length));
    made.lean();
    made.mark();
    made.font.put(padded(upright.length), names);
    int entry = made.entry("name");
    made.font.putInt(entry + 8, padded(upright.length)).putInt(entry + 12, names.length);
    List.of("CFF ", "OS/2", "head", "name", "post").forEach(made::check);
    return made.font.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private int entry(String table) {
    int tag = ByteBuffer.wrap(table.getBytes(StandardCharsets.US_ASCII)).getInt();
    for (int i = 0; i < font.getShort(4); i++) {
      if (font.getInt(TABLES + i * ENTRY) == tag) {
        return TABLES + i * ENTRY;
      }
    }
    throw new IllegalArgumentException("no table " + table);
  }

  private int at(String table) {
    return font.getInt(entry(table) + 8);
  }

  private void lean() {
    int dictionary = at("CFF ");
    int matrix = find(UPRIGHT, dictionary);
    int version = find(HEX.parseHex("1d"), dictionary);
    if (font.get(version + VERSION - 1) != 0) {
      throw new IllegalArgumentException("the outlines begin with another entry than the version");
    }
    byte[] between = new byte[matrix - version - VERSION];
    font.get(version + VERSION, between);
    font.put(version, between).put(version + between.length, LEANING);
  }

  private int find(byte[] wanted, int from) {
    for (int i = from; i < from + SEARCHED; i++) {
      byte[] there = new byte[wanted.length];
      font.get(i, there);
      if (Arrays.equals(there, wanted)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the outlines are not described as expected");
  }

  /** Says in three places that the cut is slanted. */
  private void mark() {
    int head = at("head") + 44;
    font.putShort(head, (short) (font.getShort(head) | 2));
    int selection = at("OS/2") + 62;
    font.putShort(selection, (short) ((font.getShort(selection) & ~0x40) | 1));
    font.putInt(at("post") + 4, ANGLE);
  }

  /** The table of names: family, cut, full name and name for printers. */
  private static byte[] names(String family, String style) {
    List<String> texts =
        List.of(family, style, family + " " + style, (family + "-" + style).replace(" ", ""));
    int[] meanings = {1, 2, 4, 6};
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(6 + 12 * texts.size());
    head.putShort((short) 0).putShort((short) texts.size()).putShort((short) head.capacity());
    for (int i = 0; i < texts.size(); i++) {
      byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_16BE);
      head.putShort((short) PLATFORM).putShort((short) 1).putShort((short) ENGLISH);
      head.putShort((short) meanings[i]).putShort((short) text.length);
      head.putShort((short) content.size());
      content.writeBytes(text);
    }
    return ByteBuffer.allocate(padded(head.capacity() + content.size()))
        .put(head.array())
        .put(content.toByteArray())
        .array();
  }

  /** Sums a table up anew. */
  private void check(String table) {
    int entry = entry(table);
    int from = font.getInt(entry + 8);
    int sum = 0;
    for (int i = 0; i < font.getInt(entry + 12); i += 4) {
      sum += i + from + 4 <= font.capacity() ? font.getInt(from + i) : 0;
    }
    font.putInt(entry + 4, sum);
  }
}
