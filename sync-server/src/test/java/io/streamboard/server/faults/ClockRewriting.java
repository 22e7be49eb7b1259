package io.streamboard.server.faults;

import static java.lang.constant.DirectMethodHandleDesc.Kind.STATIC;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Has each class that asks the JDK for the time of day ask {@link ProcessClock}. Public, as the JDK
 * loads it and the agent is the program's.
 */
public final class ClockRewriting implements ClassFileTransformer {
  private static final String ASKING = "currentTimeMillis";
  private static final int FAILED = 70;
  private static final ClassDesc PROCESS_CLOCK =
      ClassDesc.of("io.streamboard.server.faults.ProcessClock");
  private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");
  private static final MethodTypeDesc MILLIS = MethodTypeDesc.of(ConstantDescs.CD_long);
  private static final ConstantDesc OF_THE_JDK =
      MethodHandleDesc.ofMethod(STATIC, ClassDesc.of("java.lang.System"), ASKING, MILLIS);
  private static final ConstantDesc OF_PROCESS =
      MethodHandleDesc.ofMethod(STATIC, PROCESS_CLOCK, "millis", MILLIS);

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> before,
      @Nullable ProtectionDomain domain,
      byte[] bytes)
      throws IllegalClassFormatException {
    try {
      return rewritten(name, bytes);
    } catch (RuntimeException | LinkageError failed) {
      // The JDK passes over what is thrown here, and the clock would be half set.
      failed.printStackTrace();
      Runtime.getRuntime().halt(FAILED);
      return null;
    }
  }

  private static byte @Nullable [] rewritten(String name, byte[] bytes) {
    if (name.equals("java/time/Clock")) {
      return transformed(bytes, instantsOfProcess());
    }
    boolean asks =
        !name.endsWith("/ProcessClock") && new String(bytes, ISO_8859_1).contains(ASKING);
    return asks ? transformed(bytes, ClassTransform.transformingMethodBodies(calls())) : null;
  }

  private static byte[] transformed(byte[] bytes, ClassTransform how) {
    ClassFile file = ClassFile.of();
    return file.transformClass(file.parse(bytes), how);
  }

  private static CodeTransform calls() {
    return (code, element) -> {
      if (element instanceof InvokeInstruction call && asksTheJdk(call)) {
        code.invokestatic(PROCESS_CLOCK, "millis", MILLIS);
      } else if (element instanceof InvokeDynamicInstruction call) {
        code.invokedynamic(ofProcess(call));
      } else {
        code.with(element);
      }
    };
  }

  /** Where the question is handed on as a function. */
  private static DynamicCallSiteDesc ofProcess(InvokeDynamicInstruction call) {
    return DynamicCallSiteDesc.of(
        call.bootstrapMethod(),
        call.name().stringValue(),
        call.typeSymbol(),
        call.bootstrapArgs().stream()
            .map(argument -> argument.equals(OF_THE_JDK) ? OF_PROCESS : argument)
            .toArray(ConstantDesc[]::new));
  }

  private static boolean asksTheJdk(InvokeInstruction call) {
    return call.opcode() == Opcode.INVOKESTATIC
        && call.owner().name().equalsString("java/lang/System")
        && call.name().equalsString(ASKING);
  }

  /** Where all that the JDK makes of now begins. */
  private static ClassTransform instantsOfProcess() {
    MethodTransform body =
        (method, element) -> {
          if (element instanceof CodeModel) {
            method.withCode(
                code ->
                    code.invokestatic(PROCESS_CLOCK, "millis", MILLIS)
                        .invokestatic(
                            INSTANT,
                            "ofEpochMilli",
                            MethodTypeDesc.of(INSTANT, ConstantDescs.CD_long))
                        .areturn());
          } else {
            method.with(element);
          }
        };
    return ClassTransform.transformingMethods(
        method -> method.methodName().equalsString("currentInstant"), body);
  }
}
