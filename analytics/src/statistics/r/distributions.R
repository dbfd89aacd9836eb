# Rscript distributions.R  ->  distributions.json: special functions, exact intervals, funnel limits, quantiles, p.adjust
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))

rows <- function(frame) lapply(seq_len(nrow(frame)), function(i) as.list(frame[i, , drop = FALSE]))

shapes <- rbind(c(0.5, 0.5), c(1, 1), c(0.01, 2), c(2, 3), c(7, 294), c(30, 2.5), c(60, 940), c(1e4, 5e4), c(1e6, 3e7), c(2e7, 2e7))
points <- do.call(rbind, lapply(seq_len(nrow(shapes)), function(i) {
  a <- shapes[i, 1]; b <- shapes[i, 2]
  p <- c(0.001, 0.025, 0.5, 0.9, 0.975, 0.999)
  x <- qbeta(p, a, b)
  keep <- x > 0 & x < 1
  data.frame(a = a, b = b, p = p, x = x, below = pbeta(x, a, b))[keep, ]
}))

counts <- rbind(c(0, 1), c(1, 1), c(0, 20), c(1, 29), c(15, 148), c(81, 263), c(263, 263), c(750, 30000), c(1234567, 50000000))
exact <- do.call(rbind, lapply(seq_len(nrow(counts)), function(i) {
  ci <- binom.test(counts[i, 1], counts[i, 2])$conf.int
  data.frame(successes = counts[i, 1], trials = counts[i, 2], lower = ci[1], upper = ci[2])
}))

funnel <- expand.grid(rate = c(0, 0.0011, 0.0251, 0.3, 0.5, 0.97, 1), trials = c(1, 2, 10, 44, 440, 30000, 1e7))
funnel <- data.frame(funnel,
  lower998 = qbinom(0.001, funnel$trials, funnel$rate), lower95 = qbinom(0.025, funnel$trials, funnel$rate),
  upper95 = qbinom(0.025, funnel$trials, funnel$rate, lower.tail = FALSE),
  upper998 = qbinom(0.001, funnel$trials, funnel$rate, lower.tail = FALSE))

set.seed(6)
samples <- list(3, c(1, 2), c(5, 5, 5, 5), c(9, 1, 7, 3, 3), round(rlnorm(200, 4, 1.2), 2))
quantiles <- lapply(samples, function(values) {
  p <- c(0, 0.1, 0.25, 0.5, 0.9, 0.95, 1)
  list(values = I(values), probabilities = I(p), expected = I(unname(quantile(values, p, type = 7))))
})

ps <- list(0.04, c(0.01, 0.04, 0.03), c(0.5, 0.5, 0.001, 1, 0), round(c(runif(60), rbeta(8, 0.2, 8)), 5))
adjusted <- lapply(ps, function(p) list(p = I(p), expected = I(p.adjust(p, "BH"))))

x <- c(1e-5, 0.01, 0.5, 1, 1.5, 2, 3.7, 14.9, 15, 100, 1e6 + 0.5, 3e7)
write_json(list(source = source_version(), logGamma = rows(data.frame(x = x, expected = lgamma(x))), beta = rows(points),
  clopperPearson = rows(exact), funnel = rows(funnel), quantile = quantiles, benjaminiHochberg = adjusted), "distributions.json")
