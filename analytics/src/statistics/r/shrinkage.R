# Rscript shrinkage.R  ->  shrinkage.json: beta-binomial fits by optim, rank probabilities by numerical integration
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))

fit <- function(y, n) {
  minus <- function(par) {
    m <- plogis(par[1]); w <- exp(par[2])
    value <- -sum(lbeta(w * m + y, w * (1 - m) + n - y) - lbeta(w * m, w * (1 - m)))
    if (is.finite(value)) value else 1e10
  }
  best <- NULL
  for (w in log(c(3, 30, 300))) {
    one <- optim(c(qlogis(sum(y) / sum(n)), w), minus, control = list(reltol = 1e-16, maxit = 5000))
    if (is.null(best) || one$value < best$value) best <- one
  }
  list(alpha = exp(best$par[2]) * plogis(best$par[1]), beta = exp(best$par[2]) * plogis(-best$par[1]), minusLogLikelihood = best$value)
}

shrink_case <- function(name, y, n) {
  prior <- fit(y, n)
  a <- prior$alpha + y; b <- prior$beta + n - y
  list(name = name, successes = I(y), trials = I(n), alpha = prior$alpha, beta = prior$beta, minusLogLikelihood = prior$minusLogLikelihood,
    mean = I(a / (a + b)), lower = I(qbeta(0.025, a, b)), upper = I(qbeta(0.975, a, b)))
}

set.seed(6)
n <- sample(150:900, 68, TRUE)
city <- rbinom(68, n, rbeta(68, 6, 234))
small_y <- c(0, 0, 0, 1, 1, 2, 2, 5, 9, 10, 15, 4); small_n <- c(20, 19, 17, 20, 10, 25, 20, 48, 48, 50, 47, 14)
shrunk <- list(
  shrink_case("68 kelurahan", city, n),
  shrink_case("twelve small groups", small_y, small_n),
  shrink_case("with a group of no trials", c(small_y, 0), c(small_n, 0)),
  shrink_case("huge counts", c(2e5, 3e5, 2.5e5, 1e5, 9e4), c(1e7, 1e7, 1.1e7, 5e6, 3e6))
)

# Rank probabilities: over the group's own rate, the chance that exactly so many of the others are higher.
rank_probabilities <- function(a, b) t(vapply(seq_along(a), function(i) {
  higher <- function(x, r) vapply(x, function(one) {
    d <- 1
    for (j in seq_along(a)[-i]) { q <- pbeta(one, a[j], b[j], lower.tail = FALSE); d <- c(d * (1 - q), 0) + c(0, d * q) }
    d[r]
  }, 0)
  lo <- qbeta(1e-12, a[i], b[i]); hi <- qbeta(1e-12, a[i], b[i], lower.tail = FALSE)
  vapply(seq_along(a), function(r) integrate(function(x) dbeta(x, a[i], b[i]) * higher(x, r), lo, hi, subdivisions = 500, rel.tol = 1e-9)$value, 0)
}, numeric(length(a))))

rank_case <- function(name, a, b) list(name = name, alpha = I(a), beta = I(b),
  ranks = apply(rank_probabilities(a, b), 1, function(p) I(p), simplify = FALSE))
ranks <- list(
  rank_case("one group", 3, 7),
  rank_case("two groups", c(12, 20), c(430, 420)),
  rank_case("ten alike", rep(11, 10), rep(429, 10)),
  rank_case("ten that differ", c(4, 8, 9, 11, 11, 12, 13, 16, 20, 30), rep(430, 10)),
  rank_case("flat shapes", c(0.5, 0.7, 1, 2, 0.6), c(0.5, 2, 1, 2, 9))
)
write_json(list(source = source_version(), shrinkage = shrunk, ranks = ranks), "shrinkage.json")
