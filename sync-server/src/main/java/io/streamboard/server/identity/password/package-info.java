/**
 * Passwords: what is acceptable, and their slow hashes. The only importer of the cryptography
 * library.
 *
 * <p>Thread rule: thread-safe; hashing blocks.
 */
@NullMarked
package io.streamboard.server.identity.password;

import org.jspecify.annotations.NullMarked;
