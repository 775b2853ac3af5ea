using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Tables;

internal sealed class ApplicationTable : IEntityTypeConfiguration<DocumentApplication>
{
    public void Configure(EntityTypeBuilder<DocumentApplication> builder)
    {
        builder.ToTable("Applications");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.RegisterNumber).HasMaxLength(40);
        builder.Property(a => a.ServiceCode).HasMaxLength(60);
        builder.Property(a => a.VillageCode).HasMaxLength(20);
        builder.Property(a => a.StepRole).HasMaxLength(20);
        builder.Property(a => a.LastHash).HasMaxLength(32);
        builder.Property(a => a.TrackingFingerprint).HasMaxLength(32);
        builder.Property(a => a.DraftFingerprint).HasMaxLength(32);
        builder.Property(a => a.SealedTracking).HasMaxLength(120);
        builder.Property(a => a.PinFingerprint).HasMaxLength(32);
        builder.Property(a => a.SealedPin).HasMaxLength(120);
        builder.Property(a => a.LateOutage).HasMaxLength(200);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.NewEvents);
        builder.Ignore(a => a.NewRemarks);
        builder.HasIndex(a => a.RegisterNumber).IsUnique();
        builder.HasIndex(a => a.TrackingFingerprint).IsUnique();
        builder.HasIndex(a => a.DraftFingerprint);
        builder.HasIndex(a => a.OwnerId);
        builder.HasIndex(a => new { a.Status, a.DueAt });
        builder.HasIndex(a => new { a.SubmittedOn, a.ServiceCode });
        builder.HasIndex(a => new { a.AssigneeId, a.Status });
        builder.HasMany(a => a.Requirements).WithOne().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Rounds).WithOne().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Letters).WithOne().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(a => a.CurrentLetter);
        builder.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Requirements).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Rounds).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Letters).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RequirementTable : IEntityTypeConfiguration<CaseRequirement>
{
    public void Configure(EntityTypeBuilder<CaseRequirement> builder)
    {
        builder.ToTable("CaseRequirements");
        builder.HasKey(r => new { r.CaseId, r.Code });
        builder.Property(r => r.Code).HasMaxLength(60);
        builder.Property(r => r.Group).HasColumnName("OneOfGroup").HasMaxLength(60);
    }
}

internal sealed class RoundTable : IEntityTypeConfiguration<CaseRound>
{
    public void Configure(EntityTypeBuilder<CaseRound> builder)
    {
        builder.ToTable("CaseRounds");
        builder.HasKey(r => new { r.CaseId, r.Number });
        builder.Property(r => r.Allow).HasMaxLength(20);
        builder.HasMany(r => r.Pauses).WithOne().HasForeignKey(p => new { p.CaseId, p.Round }).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Pauses).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(r => r.DueOn);
        builder.HasIndex(r => r.FinishedOn);
    }
}

internal sealed class PauseTable : IEntityTypeConfiguration<CasePause>
{
    public void Configure(EntityTypeBuilder<CasePause> builder)
    {
        builder.ToTable("CasePauses");
        builder.HasKey(p => new { p.CaseId, p.Round, p.Number });
        builder.HasIndex(p => new { p.DisruptionId, p.ToAt });
        builder.HasIndex(p => p.FromAt);
    }
}

internal sealed class StepTable : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.ToTable("CaseSteps");
        builder.HasKey(s => new { s.CaseId, s.Round, s.Number });
        builder.Property(s => s.Role).HasMaxLength(20);
    }
}

internal sealed class EventTable : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("CaseEvents", table => RecordGuards.Declare(table, "CaseEvents"));
        builder.HasKey(e => new { e.CaseId, e.Sequence });
        builder.Property(e => e.Kind).HasMaxLength(40);
        builder.Property(e => e.PreviousHash).HasMaxLength(32);
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.HasIndex(e => e.At);
        builder.HasOne<DocumentApplication>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
