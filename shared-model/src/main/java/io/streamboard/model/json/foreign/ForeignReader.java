package io.streamboard.model.json.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.streamboard.model.json.foreign.ForeignException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads one JSON object. The entries of large members (an array's, under an empty name, or an
 * object's) are handed over one by one and not kept, so that a file costs little more than what its
 * reader makes of it. Confined to one call.
 */
public final class ForeignReader {
  /** Names are canonicalized, for only then is read from bytes and the places of strings known. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(ForeignLimits.constraints())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final int POINT = 2;

  private final byte[] bytes;
  private final Set<String> kept;
  private final Set<String> encoded;
  private final Map<String, BiConsumer<String, ForeignObject>> streams;
  private int entries;
  private int values;
  private int numbers;

  private ForeignReader(
      byte[] bytes,
      Set<String> kept,
      Set<String> encoded,
      Map<String, BiConsumer<String, ForeignObject>> streams) {
    this.bytes = bytes;
    this.kept = kept;
    this.encoded = encoded;
    this.streams = streams;
  }

  /**
   * The members of the file's object; the large ones only as true, to tell that they are there.
   *
   * @param kept names of the members to keep, at whatever depth
   * @param encoded names of strings that are to be left where they stand
   * @param streams who takes the entries of large members of the file's object
   */
  public static ForeignObject read(
      byte[] bytes,
      Set<String> kept,
      Set<String> encoded,
      Map<String, BiConsumer<String, ForeignObject>> streams) {
    checkStart(bytes);
    ForeignReader reader = new ForeignReader(bytes, kept, encoded, streams);
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      return reader.file(parser);
    } catch (StreamConstraintsException beyond) {
      throw new ForeignException(
          Reason.TOO_LARGE, "nested too deep, or a name, string or number too long");
    } catch (JsonProcessingException notJson) {
      throw new ForeignException(Reason.MALFORMED, "not JSON, or a member twice");
    } catch (IOException notUtf8) {
      throw new ForeignException(Reason.MALFORMED, "not UTF-8");
    }
  }

  /** The parser would guess other encodings from zeros, and places of strings would be wrong. */
  private static void checkStart(byte[] bytes) {
    if (bytes.length > ForeignLimits.BYTES) {
      throw new ForeignException(Reason.TOO_LARGE, "a file of more than 32 MiB");
    }
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] == 0 || (i < 2 && (bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF))) {
        throw new ForeignException(Reason.MALFORMED, "not UTF-8");
      }
    }
  }

  private ForeignObject file(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new ForeignException(Reason.MALFORMED, "not a JSON object");
    }
    Map<String, Object> members = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      BiConsumer<String, ForeignObject> taker = streams.get(name);
      if (taker == null) {
        member(parser, name, members);
      } else {
        stream(parser, taker);
        members.put(name, true);
      }
    }
    if (parser.nextToken() != null) {
      throw new ForeignException(Reason.MALFORMED, "something behind the object");
    }
    return new ForeignObject(members);
  }

  private void stream(JsonParser parser, BiConsumer<String, ForeignObject> taker)
      throws IOException {
    JsonToken start = parser.nextToken();
    if (!start.isStructStart()) {
      return;
    }
    String name = "";
    for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
      if (token == JsonToken.FIELD_NAME) {
        name = parser.currentName();
      } else if (token == JsonToken.START_OBJECT) {
        countEntry();
        taker.accept(name, object(parser));
      } else {
        parser.skipChildren();
      }
    }
  }

  private void countEntry() {
    values = 0;
    if (++entries > ForeignLimits.ENTRIES) {
      throw new ForeignException(Reason.TOO_LARGE, "too many entries");
    }
  }

  private ForeignObject object(JsonParser parser) throws IOException {
    Map<String, Object> members = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      member(parser, parser.currentName(), members);
    }
    return members.isEmpty() ? ForeignObject.EMPTY : new ForeignObject(members);
  }

  private void member(JsonParser parser, String name, Map<String, Object> into) throws IOException {
    JsonToken token = parser.nextToken();
    if (encoded.contains(name) && token == JsonToken.VALUE_STRING) {
      into.put(name, place(parser));
    } else if (kept.contains(name)) {
      Object value = value(parser, token);
      if (value != Absent.VALUE) {
        into.put(name, value);
      }
    } else {
      parser.skipChildren();
    }
  }

  private Object value(JsonParser parser, JsonToken token) throws IOException {
    countValue();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          Absent.VALUE;
    };
  }

  private void countValue() {
    if (++values > ForeignLimits.VALUES) {
      throw new ForeignException(Reason.TOO_LARGE, "too many values in one object");
    }
  }

  /** What the first element is, decides what is made of the array. */
  private Object array(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY || first.isNumeric()) {
      NumberList list = new NumberList();
      for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
        addNumbers(parser, token, list);
      }
      return list;
    }
    List<Object> list = new ArrayList<>();
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      list.add(value(parser, token));
    }
    return list;
  }

  private void addNumbers(JsonParser parser, JsonToken token, NumberList list) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      add(list, number(parser, token));
      return;
    }
    int taken = 0;
    for (JsonToken in = parser.nextToken(); in != JsonToken.END_ARRAY; in = parser.nextToken()) {
      double value = number(parser, in);
      if (taken++ < POINT) {
        add(list, value);
      }
    }
    for (; taken < POINT; taken++) {
      add(list, Double.NaN);
    }
  }

  private void add(NumberList list, double value) {
    if (++numbers > ForeignLimits.NUMBERS) {
      throw new ForeignException(Reason.TOO_LARGE, "too many points");
    }
    list.add(value);
  }

  private static double number(JsonParser parser, JsonToken token) throws IOException {
    if (token.isNumeric()) {
      return parser.getDoubleValue();
    }
    parser.skipChildren();
    return Double.NaN;
  }

  /** The string is not read; the parser skips it with the next token. */
  private Encoded place(JsonParser parser) {
    int from = (int) parser.currentTokenLocation().getByteOffset() + 1;
    int to = from;
    while (to < bytes.length && bytes[to] != '"') {
      to += bytes[to] == '\\' ? 2 : 1;
    }
    return new Encoded(from, Math.min(to, bytes.length));
  }

  /** Stands for null and for what has no value. */
  private enum Absent {
    VALUE
  }
}
