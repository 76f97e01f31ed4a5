/**
 * How sure a mass is, by the pedigree method of Bilan Carbone. Quality scores stand for a squared geometric standard
 * deviation (GSD²); those of an activity and of its factor make that of a line, those of lines that of a sum. With it goes
 * the interval of 95 %, from the mass divided by GSD² to the mass times GSD². A log-normal distribution is assumed, and
 * that lines are independent of each other. The deviations have no dimension and are computed in binary floating point,
 * the same everywhere (StrictMath), and rounded to six decimals; masses stay exact.
 *
 * <p>Source: Association pour la transition Bas Carbone, Méthode Bilan Carbone, 4.4.2,
 * https://www.bilancarbone-methode.com/4-comptabilisation/4.4-methode-destimation-des-incertitudes/4.4.2-comment-les-determiner;
 * the propagation is also that of GHG Protocol, Quantitative Inventory Uncertainty.
 */
package org.smallvictories.emissions.uncertainty;
