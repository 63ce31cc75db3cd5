using System.Diagnostics;
using CreditHub;

Options options;
try
{
    options = Options.Read(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

var watch = Stopwatch.StartNew();
var run = await FuzzRun.RunAsync(options, CancellationToken.None);
foreach (var finding in run.Findings)
{
    Console.WriteLine(finding);
}

Console.WriteLine(FormattableString.Invariant($"seed       {options.Seed}"));
Console.WriteLine(FormattableString.Invariant($"files      {run.Files}, {run.Refused} of them refused whole, {run.Answers} answers read"));
Console.WriteLine(FormattableString.Invariant($"rows       {run.Rows}: {run.Accepted} accepted, {run.Duplicate} duplicate, {run.Rejected} rejected"));
Console.WriteLine(FormattableString.Invariant(
    $"published  {run.Published} files by two persons, {run.PublicAnswers} public answers read, {run.Pushed} records pushed to a channel"));
Console.WriteLine(FormattableString.Invariant($"mutations  {run.Mutations} in {watch.Elapsed.TotalSeconds:0} s"));
Console.WriteLine("reasons    " + string.Join(", ", run.Reasons.Select(reason => FormattableString.Invariant($"{reason.Key} {reason.Value}"))));
Console.WriteLine(FormattableString.Invariant($"findings   {run.Findings.Count}"));
return run.Findings.Count > 0 ? 1 : 0;
