using System.CommandLine;
using CreditHub.Commands;

// `CreditHub.Local` serves the hub; each further verb is a class of its own in Commands/, added to the root here.
var root = new RootCommand("CreditHub 信用联合奖惩枢纽: the hub in one process, its data in one folder.");
ServeCommand.AddTo(root);
DemoCommand.AddTo(root);
BackupCommand.AddTo(root);
VerifyCommand.AddTo(root);
return await root.Parse(args).InvokeAsync();
