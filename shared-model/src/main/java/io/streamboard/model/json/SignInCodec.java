package io.streamboard.model.json;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.SignInAnswer;
import java.util.Arrays;

/** Bodies of the HTTP calls that a client makes, see docs/protocol.md. Thread-safe. */
public final class SignInCodec {
  private SignInCodec() {}

  public static String encode(String name, String password) {
    return new Output().object().put("name", name).put("password", password).end().finish();
  }

  /** Throws {@link MalformedException}. */
  public static SignInAnswer decode(String body) {
    Members in = Json.message(body);
    Members person = in.members("person");
    try {
      return new SignInAnswer(
          in.string("token"), new PersonId(person.string("id")), person.string("name"));
    } catch (InvalidValueException invalid) {
      throw new MalformedException(ErrorCode.INVALID, "person: not an id");
    }
  }

  /** The code in the body of a refusal; {@code fallback} where there is none that is known here. */
  public static ErrorCode error(String body, ErrorCode fallback) {
    try {
      String code = Json.message(body).string("code");
      return Arrays.stream(ErrorCode.values())
          .filter(known -> known.code().equals(code))
          .findFirst()
          .orElse(fallback);
    } catch (MalformedException notOurs) {
      return fallback;
    }
  }
}
