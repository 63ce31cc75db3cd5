using System.Diagnostics;
using CreditHub;
using CreditHub.Cities;

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
if (options.Trace)
{
    using var city = new CityYear(CityYears.Profile, options.Seed, Console.Out, options.Mutant?.Plant, options.Length);
    var lived = city.Live();
    Console.WriteLine($"trace           {lived.Hash}, {lived.Steps} steps");
    return lived.Broken.Count > 0 ? 1 : 0;
}

var years = CityYears.Live([.. Enumerable.Range(options.Seed, options.Years)], options.Parallel, options.Mutant, (seed, year) =>
{
    if (year.Broken.Count > 0)
    {
        Console.WriteLine(CityYears.Report(seed, year, options.Mutant, options.Length));
    }
}, options.Length);
var all = years.Select(one => one.Year).ToList();
var minutes = watch.Elapsed.TotalMinutes;
Console.WriteLine(FormattableString.Invariant($"years           {all.Count}, {all.Count / minutes:0.0} a minute, {options.Parallel} at a time"));
Console.WriteLine($"events          {all.Sum(year => year.Events)} in {all.Sum(year => year.Steps)} steps, {all.Sum(year => year.Entries)} entries");
Console.WriteLine($"faults injected {all.Sum(year => year.Faults)}, {all.Sum(year => year.Kills)} of them kills");
Console.WriteLine($"looked at       {string.Join(", ", Enumerable.Range(0, all[0].Examined.Count).Select(number => $"{number + 1}: {all.Sum(year => year.Examined[number])}"))}");
Console.WriteLine($"traces          {CityYears.Hash(years)}");
Console.WriteLine($"violations      {all.Sum(year => year.Broken.Count)}");
return all.Exists(year => year.Broken.Count > 0) ? 1 : 0;
