/**
 * Administering accounts and groups: for the command line, the first start and, later, screens.
 *
 * <p>Thread rule: thread-safe; what changes something blocks until its outcome is known.
 */
@NullMarked
package io.streamboard.server.identity.admin;

import org.jspecify.annotations.NullMarked;
