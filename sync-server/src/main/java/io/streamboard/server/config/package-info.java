/**
 * Reads, checks and prints the server's settings: by flag, environment or file.
 *
 * <p>Thread rule: everything is immutable; loading runs once, on the main thread.
 */
@NullMarked
package io.streamboard.server.config;

import org.jspecify.annotations.NullMarked;
