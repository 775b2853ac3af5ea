using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Data.Tables;

internal sealed class TicketTable : IEntityTypeConfiguration<QueueTicket>
{
    public void Configure(EntityTypeBuilder<QueueTicket> builder)
    {
        builder.ToTable("Tickets");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Letter).HasMaxLength(1);
        builder.Property(t => t.ServiceCode).HasMaxLength(60);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Number);
        builder.Ignore(t => t.NewEvents);

        // A number is given once a day; a place of a half hour is one person's; a counter has one active ticket.
        builder.HasIndex(t => new { t.HeldOn, t.Letter, t.Sequence }).IsUnique();
        builder.HasIndex(t => new { t.HeldOn, t.Letter, t.SlotMinute, t.Place }).IsUnique();
        builder.HasIndex(t => new { t.HeldOn, t.ActiveCounter }).IsUnique();
        builder.HasIndex(t => new { t.HeldOn, t.Status });
        builder.HasIndex(t => t.CaseId);
    }
}

internal sealed class TicketEventTable : IEntityTypeConfiguration<TicketEvent>
{
    public void Configure(EntityTypeBuilder<TicketEvent> builder)
    {
        builder.ToTable("TicketEvents", table => RecordGuards.Declare(table, "TicketEvents"));
        builder.Property(e => e.Letter).HasMaxLength(1);
        builder.HasIndex(e => e.TicketId);
        builder.HasIndex(e => e.HeldOn);
    }
}

internal sealed class TicketPaperTable : IEntityTypeConfiguration<TicketPaper>
{
    public void Configure(EntityTypeBuilder<TicketPaper> builder)
    {
        builder.ToTable("TicketPapers");
        builder.HasKey(p => p.TicketId);
        builder.Property(p => p.TicketId).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.PhoneFingerprint).HasMaxLength(32);
        builder.Property(p => p.CodeFingerprint).HasMaxLength(32);
        builder.Property(p => p.SealedCode).HasMaxLength(120);
        builder.HasIndex(p => p.CodeFingerprint).IsUnique();
        builder.HasIndex(p => p.PhoneFingerprint);
        builder.HasIndex(p => p.OwnerId);
    }
}

internal sealed class QueueLetterTable : IEntityTypeConfiguration<QueueLetter>
{
    public void Configure(EntityTypeBuilder<QueueLetter> builder)
    {
        builder.ToTable("QueueLetters");
        builder.HasKey(l => l.Letter);
        builder.Property(l => l.Letter).HasMaxLength(1);
        builder.Property(l => l.Version).IsConcurrencyToken();
    }
}

internal sealed class QueueCounterTable : IEntityTypeConfiguration<QueueCounter>
{
    public void Configure(EntityTypeBuilder<QueueCounter> builder)
    {
        builder.ToTable("QueueCounters");
        builder.HasKey(c => c.Number);
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Letters).HasMaxLength(6);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.OfficerId).IsUnique();
    }
}

internal sealed class QueueDayTable : IEntityTypeConfiguration<QueueDay>
{
    public void Configure(EntityTypeBuilder<QueueDay> builder)
    {
        builder.ToTable("QueueDays");
        builder.HasKey(d => new { d.HeldOn, d.Letter });
        builder.Property(d => d.Letter).HasMaxLength(1);
    }
}

internal sealed class QueueClosureTable : IEntityTypeConfiguration<QueueClosure>
{
    public void Configure(EntityTypeBuilder<QueueClosure> builder)
    {
        builder.ToTable("QueueClosures");
        builder.HasKey(c => c.HeldOn);
        builder.Property(c => c.Reason).HasMaxLength(300);
    }
}
