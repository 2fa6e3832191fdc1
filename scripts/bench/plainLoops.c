// Training in plain loops, one example after the other, each formula as the lessons write it: a measure for `npm run bench`.
// plainLoops.mjs holds the same loops. Arguments: epochs, examples, and the layer sizes. Prints the CPU seconds and the last loss.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double *numbers(long count) { return calloc(count, sizeof(double)); }

static double draw(void) {
  static long state = 1;
  state = state * 16807 % 2147483647;
  return state / 2147483647.0;
}

int main(int count, char **words) {
  const int epochs = atoi(words[1]), examples = atoi(words[2]), layers = count - 4;
  const double learning_rate = 0.1;
  int sizes[16];
  long parameter_count = 0;
  double *activations[16], *blame[16];
  for (int k = 0; k <= layers; k += 1) {
    sizes[k] = atoi(words[3 + k]);
    activations[k] = numbers(sizes[k]);
    blame[k] = numbers(sizes[k]);
    if (k > 0) parameter_count += sizes[k] * (sizes[k - 1] + 1);
  }
  double *parameters = numbers(parameter_count), *gradient = numbers(parameter_count);
  double *inputs = numbers((long)examples * sizes[0]), *targets = numbers(examples);
  for (long at = 0; at < parameter_count; at += 1) parameters[at] = draw() - 0.5;
  for (int e = 0; e < examples; e += 1) {
    for (int i = 0; i < sizes[0]; i += 1) inputs[e * sizes[0] + i] = draw();
    targets[e] = draw() > 0.5 ? 1 : 0;
  }

  double loss = 0;
  const clock_t start = clock();
  for (int epoch = 0; epoch <= epochs; epoch += 1) {
    loss = 0;
    for (long at = 0; at < parameter_count; at += 1) gradient[at] = 0;
    for (int e = 0; e < examples; e += 1) {
      for (int i = 0; i < sizes[0]; i += 1) activations[0][i] = inputs[e * sizes[0] + i];
      double *weights = parameters;
      for (int k = 1; k <= layers; k += 1) {
        const int from = sizes[k - 1], to = sizes[k];
        const double *biases = weights + from * to;
        for (int j = 0; j < to; j += 1) {
          double z = 0;
          for (int i = 0; i < from; i += 1) z += weights[j * from + i] * activations[k - 1][i];
          activations[k][j] = 1 / (1 + exp(-(z + biases[j])));
        }
        weights += to * (from + 1);
      }
      const double prediction = activations[layers][0];
      loss += (prediction - targets[e]) * (prediction - targets[e]);
      blame[layers][0] = 2 * (prediction - targets[e]) * prediction * (1 - prediction);
      double *slopes = gradient + parameter_count;
      for (int k = layers; k > 0; k -= 1) {
        const int from = sizes[k - 1], to = sizes[k];
        weights -= to * (from + 1);
        slopes -= to * (from + 1);
        for (int i = 0; i < from; i += 1) blame[k - 1][i] = 0;
        for (int j = 0; j < to; j += 1) {
          const double d = blame[k][j];
          for (int i = 0; i < from; i += 1) slopes[j * from + i] += d * activations[k - 1][i];
          slopes[from * to + j] += d;
          if (k == 1) continue;
          for (int i = 0; i < from; i += 1) blame[k - 1][i] += d * weights[j * from + i];
        }
        for (int i = 0; i < from; i += 1) blame[k - 1][i] *= activations[k - 1][i] * (1 - activations[k - 1][i]);
      }
    }
    loss /= examples;
    if (epoch == epochs) break;
    for (long at = 0; at < parameter_count; at += 1) parameters[at] -= learning_rate * gradient[at] / examples;
  }
  printf("%.9f %.12f\n", (double)(clock() - start) / CLOCKS_PER_SEC, loss);
  return 0;
}
