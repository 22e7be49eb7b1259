package io.streamboard.server.ops;

import java.util.function.BooleanSupplier;

/**
 * One condition for being ready.
 *
 * @param code short word that is shown when it does not hold; tells nothing about boards or people
 * @param holds answers from memory, on any thread
 */
public record Check(String code, BooleanSupplier holds) {}
