/**
 * The commands: thin, they read arguments, call what the composition root gives them and print.
 *
 * <p>Thread rule: everything runs on the main thread. Results go to standard output, problems to
 * standard error.
 */
@NullMarked
package io.streamboard.server.cli;

import org.jspecify.annotations.NullMarked;
