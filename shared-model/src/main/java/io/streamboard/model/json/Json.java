package io.streamboard.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.wire.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The configured JSON library: strict in what it reads, one form in what it writes. */
final class Json {
  /** For writing. Lower-case hexadecimal in escapes is what {@code JSON.stringify} writes. */
  static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

  /** The same, with commas between values that stand in no array. */
  static final JsonFactory ELEMENTS =
      new JsonFactoryBuilder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .rootValueSeparator(",")
          .build();

  static final int NESTING = 32;
  static final int STRING_LENGTH = 65_536;
  static final int NAME_LENGTH = 64;
  static final int NUMBER_LENGTH = 40;

  /** What stands in a text for bytes that are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /** States name principals in members: {@code person:} and an id. */
  private static final int STATE_NAME_LENGTH = 16 + Limits.ID_LENGTH;

  private static final ObjectReader MESSAGES = reader(NAME_LENGTH);
  private static final ObjectReader STATES = reader(STATE_NAME_LENGTH);

  private Json() {}

  /** A message or record; the caller has checked its size. */
  static Members message(String text) {
    return parse(MESSAGES, text);
  }

  /** A state or a row of one, of any size. */
  static Members state(byte[] bytes) {
    return parse(STATES, text(bytes));
  }

  /** Bytes as text; refuses what is not UTF-8 instead of replacing it. */
  static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : strictText(bytes);
  }

  /** Slower, and tells a replacement that was written from one that was made. */
  private static String strictText(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedException(ErrorCode.MALFORMED, "not UTF-8");
    }
  }

  /**
   * How many bytes the text has in UTF-8, counted no further than needed to know that it is over
   * the limit.
   */
  static boolean exceeds(String text, int bytes) {
    if (text.length() > bytes) {
      return true;
    }
    return text.length() > bytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > bytes;
  }

  private static Members parse(ObjectReader reader, String text) {
    try {
      JsonNode tree = reader.readTree(text);
      if (tree == null || !tree.isObject()) {
        throw new MalformedException(ErrorCode.MALFORMED, "not a JSON object");
      }
      return new Members(tree);
    } catch (StreamConstraintsException beyond) {
      throw new MalformedException(
          ErrorCode.TOO_LARGE, "nested too deep, or a name, string or number too long");
    } catch (JsonProcessingException notJson) {
      throw new MalformedException(ErrorCode.MALFORMED, "not JSON, or a member twice");
    }
  }

  private static ObjectReader reader(int nameLength) {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(NESTING)
            .maxStringLength(STRING_LENGTH)
            .maxNameLength(nameLength)
            .maxNumberLength(NUMBER_LENGTH)
            .build();
    JsonFactory strict =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    return JsonMapper.builder(strict)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build()
        .reader();
  }
}
