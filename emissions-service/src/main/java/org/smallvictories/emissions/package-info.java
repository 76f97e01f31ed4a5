/** emissions-service: what we emitted and compensated. Gross emissions are never netted against anything. */
package org.smallvictories.emissions;
