package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.wire.ErrorCode;
import org.junit.jupiter.api.Test;

class SignInCodecTest {

  @Test
  void theCodeOfARefusalIsReadWhereItIsKnown() {
    assertThat(SignInCodec.error("{\"code\":\"not-found\"}", ErrorCode.BUSY))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(SignInCodec.error("{\"code\":\"of-tomorrow\"}", ErrorCode.BUSY))
        .isEqualTo(ErrorCode.BUSY);
    assertThat(SignInCodec.error("<html>", ErrorCode.BUSY)).isEqualTo(ErrorCode.BUSY);
  }

  @Test
  void nameAndPasswordAreSent() {
    assertThat(SignInCodec.encode("ana", "p\"w"))
        .isEqualTo("{\"name\":\"ana\",\"password\":\"p\\\"w\"}");
  }
}
