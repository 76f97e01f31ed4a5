/** The offline verifier: a program of its own that needs neither the suite nor a network. */
package org.smallvictories.kit.verifier;
