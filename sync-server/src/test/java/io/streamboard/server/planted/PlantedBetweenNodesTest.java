package io.streamboard.server.planted;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tests of two nodes say of nodes that have a bug. */
class PlantedBetweenNodesTest {
  private static final String TESTS = "io.streamboard.server.forward.RedistributorTest";

  @Test
  void theShippedCodePasses() throws Exception {
    run(Map.of(), "aSessionAtAnotherNodeSeesWhatItMaySee");
  }

  @ParameterizedTest
  @CsvSource({
    "forwarded before rights, aRevocationHoldsAtTheOtherNode",
    "batch taken anywhere, whateverIsLostAllAgreeInTheEnd",
    "image not thrown away, aLostBatchIsNoticed",
    "owner not listened for, withoutTheOwnerTheNodeIsBehind"
  })
  @DisplayName("P4 P5: a bug in what nodes tell each other is caught")
  void aBugBetweenNodesIsCaught(String bug, String test) {
    Map<String, byte[]> patched = PlantedClasses.of(bug);
    assertThatThrownBy(() -> run(patched, test)).isInstanceOf(AssertionError.class);
  }

  private static void run(Map<String, byte[]> patched, String test) throws Exception {
    Class<?> tests = new PatchedClasses(patched).loadClass(TESTS);
    Constructor<?> made = tests.getDeclaredConstructor();
    made.setAccessible(true);
    Object instance = made.newInstance();
    call(tests, "boardOfAnaThatBenHasOpen", instance);
    call(tests, test, instance);
  }

  private static void call(Class<?> tests, String name, Object instance) throws Exception {
    Method method = tests.getDeclaredMethod(name);
    method.setAccessible(true);
    try {
      method.invoke(instance);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Error found) {
        throw found;
      }
      throw thrown;
    }
  }
}
